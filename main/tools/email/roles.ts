/**
 * Names of mailboxes that belong to a function, by the English word for it, in the languages our users meet.
 * Written as they are compared: without dots, hyphens, underscores and digits.
 */
export const roleWords: Readonly<Record<string, string>> = {
  abuse: 'abuse phishing spam spamreport',
  accounting: `
    accounting accounts accountant finance finances billing invoice invoices invoicing accountspayable
    accountsreceivable ap buchhaltung rechnung rechnungen rechnungswesen faktura fakturierung finanzen
    compta comptabilite facturation factures facturacion factura facturas contabilidad contabilidade
    financeiro cobranza cobrancas fatturazione fatture boekhouding facturen factuur administratie ksiegowosc
    faktury ucetni uctarna ucto muhasebe finans bogholderi ekonomi regnskab laskutus buhgalteria buh
    bukhgalteria`,
  admin: `
    admin admins administrator administrators administration administracion administracao administracja
    administrativo amministrazione administratif verwaltung verwaltungsbuero adm sysadmin sysop system
    systems systemadmin root superuser daemon sekretariat secretariat secretaria segreteria secretariaat
    sekretariaat titkarsag yonetim`,
  all: 'everyone allstaff allemployees allusers allteam allteams staff team teams personal mitarbeiter personeel',
  booking: `
    booking bookings reservation reservations reservierung reservierungen buchung buchungen reserva reservas
    reservaciones prenotazioni prenotazione reserveren reserveringen rezerwacja rezerwacje rezervace
    rezervasyon reception empfang rezeption recepcion recepcja recepce frontdesk`,
  careers: `
    career careers job jobs karriere bewerbung bewerbungen stellen emploi emplois recrutement recrutements
    carriere empleo empleos trabajo trabajos carrera carreras emprego empregos vagas lavoro lavora vacatures
    vacature werkenbij praca kariera rekrutacja kariyer recruiting recruitment recruiter recruiters recruit
    talent hiring`,
  contact: `
    contact contacts contactus contacto contactos contato contatos contatto kontakt kontakty kontakte
    kapcsolat yhteys iletisim kontaktai kontakti contactenos contatti enquiry enquiries enquire inquiry
    inquiries hello hallo hola ciao bonjour hej ahoj merhaba welcome willkommen bienvenue bienvenido anfrage
    anfragen consultas consulta`,
  customer_service: `
    customerservice customercare customersupport customer customers customersuccess clients client clientes
    cliente clienti kunden kundenservice kundenbetreuung kundendienst kundeservice kundtjanst kundservice
    serviceclient serviceclients servicioalcliente atencionalcliente atencioncliente sac servizioclienti
    assistenzaclienti klantenservice obslugaklienta biurobok asiakaspalvelu klienti zakaznici
    zakaznickyservis musterihizmetleri ugyfelszolgalat`,
  data_protection: `
    privacy gdpr dsgvo dpo datenschutz datenschutzbeauftragter rgpd privacidad privacidade rodo
    dataprotection`,
  directors: `
    ceo cfo cto coo cio director directors direction direccion direcao diretoria direzione direktion
    geschaeftsfuehrung geschaftsfuhrung geschaeftsleitung vorstand board directie dyrekcja vedeni reditel
    gerencia gerente management manager managers leitung president presidente presidencia chairman owner
    owners founders executive executives`,
  developers: `
    dev devs developer developers development devops devnull engineering engineers qa webdev it edv
    informatik informatique informatica informatyka itsupport ithelp itdesk ict`,
  hr: `
    hr hrd humanresources humanresource personalabteilung personalwesen personnel rh rrhh recursoshumanos
    ressourceshumaines risorseumane personeelszaken kadry personalni insankaynaklari people peopleops
    payroll lohnbuchhaltung`,
  info: `
    info infos information informations informacion informacoes informacje informazioni informationen
    informace infodesk infomail auskunft bilgi mail email post office buero buro bureau biuro oficina
    ufficio kantoor kancelar kancelaria kancelarija ofis iroda escritorio zentrale hq headoffice`,
  legal: 'legal compliance rechtsabteilung juridique juridico legale copyright dmca trademark',
  logistics: `
    logistics logistik logistique logistica logistiek logistyka shipping versand dispatch delivery
    deliveries lieferung warehouse magazyn magazzino envios livraison expedition transport`,
  marketing: `
    marketing mkt mktg werbung publicite publicidad publicidade pubblicita reklama reklam advertising
    advertise ads anzeigen seo sem ppc social socialmedia campaigns promo promotion promotions branding pr
    publicrelations`,
  newsletter: `
    newsletter newsletters news subscribe unsubscribe subscription subscriptions mailing mailings
    mailinglist list listserv majordomo listmaster digest`,
  noreply: `
    noreply noreplies donotreply dontreply noresponse noanswer nichtantworten keineantwort nepasrepondre
    noresponder naoresponda nonrispondere nietbeantwoorden nieodpowiadac neodpovidat mailerdaemon mailer
    autoreply autoresponder bounce bounces notification notifications notify notices alert alerts automated`,
  orders: `
    order orders bestellung bestellungen bestell auftrag auftraege commande commandes pedido pedidos
    encomendas ordine ordini bestellingen bestelling zamowienia zamowienie objednavky objednavka siparis
    tilaukset zakaz zakazy shop store onlineshop webshop sklep eshop tienda loja boutique negozio winkel`,
  postmaster: `
    postmaster hostmaster mailmaster dnsmaster dns noc usenet uucp ftp smtp mailserver sysops network netops`,
  press: `
    press presse prensa imprensa stampa prasa tisk media medien medias medios pressoffice pressestelle
    redaktion redaction redaccion redacao redazione redactie redakcja redakce editor editors editorial`,
  purchasing: `
    purchasing purchase procurement einkauf achat achats compras acquisti inkoop zakupy nakup satinalma
    buyer vendors suppliers supplier lieferanten fournisseurs proveedores fornecedores fornitori`,
  sales: `
    sales sale verkauf vertrieb vente ventes venta ventas venda vendas vendite commerciale comercial
    commercial verkoop sprzedaz prodej obchod satis myynti salg forsaljning ertekesites prodazha prodazhi
    otdelprodazh vanzari wholesale export exports import offers angebot angebote devis preventivi presales
    partner partners partnership partnerships affiliate affiliates reseller`,
  school: `
    admissions enrollment enrolment registrar registration anmeldung inscription inscripciones inscricoes
    iscrizioni faculty principal headteacher library bibliothek biblioteca bibliotheque`,
  security: 'security sicherheit securite seguridad seguranca sicurezza csirt vulnerability bugbounty psirt',
  support: `
    support supports techsupport technicalsupport helpdesk help hilfe aide ayuda ajuda aiuto pomoc podpora
    destek tuki suporte soporte assistance assistenza assistencia asistencia ondersteuning servicedesk
    service services dienstleistung kundensupport tech technical technik technique tecnico serwis servis
    servicio servico servizio feedback suggestions complaints reklamation reklamacje reklamace sugerencias
    quejas reclamos garantie warranty returns retouren rma tickets ticket`,
  test: 'test tests testing demo',
  webmaster: `
    webmaster webadmin web www website webteam webmail wwwadmin wwwdata internetredaktion domain domains
    domainadmin hosting`,
};
