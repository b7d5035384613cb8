/** States, provinces and cantons by the names and letters that people write, with the codes of GeoNames before them. */
import { fold } from './folding.ts';

const tables: Readonly<Record<string, string>> = {
  US: `AL=Alabama;AK=Alaska;AZ=Arizona;AR=Arkansas;CA=California,Calif;CO=Colorado;CT=Connecticut,Conn;DE=Delaware;
DC=District of Columbia,D.C.;FL=Florida,Fla;GA=Georgia;HI=Hawaii;ID=Idaho;IL=Illinois;IN=Indiana;IA=Iowa;KS=Kansas;
KY=Kentucky;LA=Louisiana;ME=Maine;MD=Maryland;MA=Massachusetts,Mass;MI=Michigan,Mich;MN=Minnesota,Minn;MS=Mississippi;
MO=Missouri;MT=Montana;NE=Nebraska;NV=Nevada;NH=New Hampshire,N.H.;NJ=New Jersey,N.J.;NM=New Mexico,N.M.;
NY=New York,N.Y.,New York State;NC=North Carolina,N.C.;ND=North Dakota,N.D.;OH=Ohio;OK=Oklahoma;OR=Oregon;
PA=Pennsylvania,Penna;RI=Rhode Island,R.I.;SC=South Carolina,S.C.;SD=South Dakota,S.D.;TN=Tennessee,Tenn;TX=Texas,Tex;
UT=Utah;VT=Vermont;VA=Virginia;WA=Washington,Washington State;WV=West Virginia;WI=Wisconsin;WY=Wyoming`,
  CA: `01=AB,Alberta;02=BC,British Columbia,B.C.,Colombie-Britannique;03=MB,Manitoba;04=NB,New Brunswick;
05=NL,Newfoundland,Newfoundland and Labrador;07=NS,Nova Scotia;08=ON,Ontario;09=PE,Prince Edward Island,PEI;
10=QC,Quebec,PQ;11=SK,Saskatchewan;12=YT,Yukon;13=NT,Northwest Territories;14=NU,Nunavut`,
  AU: `01=ACT,Australian Capital Territory;02=NSW,New South Wales;03=NT,Northern Territory;04=QLD,Queensland;
05=SA,South Australia;06=TAS,Tasmania;07=VIC,Victoria;08=WA,Western Australia`,
  GB: 'ENG=England;NIR=Northern Ireland;SCT=Scotland;WLS=Wales,Cymru',
  DE: `01=BW,Baden-Württemberg,Baden-Wuerttemberg;02=BY,Bayern,Bavaria;03=HB,Bremen;04=HH,Hamburg;05=HE,Hessen,Hesse;
06=NI,Niedersachsen,Lower Saxony;07=NW,NRW,Nordrhein-Westfalen,North Rhine-Westphalia;
08=RP,Rheinland-Pfalz,Rhineland-Palatinate;09=SL,Saarland;10=SH,Schleswig-Holstein;11=BB,Brandenburg;
12=MV,Mecklenburg-Vorpommern,Mecklenburg-Western Pomerania;13=SN,Sachsen,Saxony;14=ST,Sachsen-Anhalt,Saxony-Anhalt;
15=TH,Thüringen,Thueringen,Thuringia;16=BE,Berlin`,
  AT: `01=Burgenland;02=Kärnten,Kaernten,Carinthia;03=Niederösterreich,Niederoesterreich,Lower Austria;
04=Oberösterreich,Oberoesterreich,Upper Austria;05=Salzburg;06=Steiermark,Styria;07=Tirol,Tyrol;08=Vorarlberg;
09=Wien,Vienna`,
  CH: `AG=Aargau;AI=Appenzell Innerrhoden;AR=Appenzell Ausserrhoden;BE=Bern,Berne;BL=Basel-Landschaft,Baselland;
BS=Basel-Stadt;FR=Fribourg,Freiburg;GE=Genève,Geneva,Genf;GL=Glarus;GR=Graubünden,Grisons,Graubuenden;JU=Jura;
LU=Luzern,Lucerne;NE=Neuchâtel,Neuenburg;NW=Nidwalden;OW=Obwalden;SG=St. Gallen;SH=Schaffhausen;SO=Solothurn;
SZ=Schwyz;TG=Thurgau;TI=Ticino,Tessin;UR=Uri;VD=Vaud,Waadt;VS=Valais,Wallis;ZG=Zug;ZH=Zürich,Zurich,Zuerich`,
  FR: `11=Île-de-France;24=Centre-Val de Loire,Centre;27=Bourgogne-Franche-Comté;28=Normandie,Normandy;
32=Hauts-de-France;44=Grand Est;52=Pays de la Loire;53=Bretagne,Brittany;75=Nouvelle-Aquitaine;76=Occitanie;
84=Auvergne-Rhône-Alpes;93=Provence-Alpes-Côte d'Azur,PACA;94=Corse,Corsica`,
  IT: `01=Abruzzo;02=Basilicata;03=Calabria;04=Campania;05=Emilia-Romagna;06=Friuli-Venezia Giulia;07=Lazio;08=Liguria;
09=Lombardia,Lombardy;10=Marche;11=Molise;12=Piemonte,Piedmont;13=Puglia,Apulia;14=Sardegna,Sardinia;
15=Sicilia,Sicily;16=Toscana,Tuscany;17=Trentino-Alto Adige;18=Umbria;19=Valle d'Aosta;20=Veneto`,
  ES: `07=Illes Balears,Islas Baleares,Balearic Islands;27=La Rioja;29=Comunidad de Madrid,Madrid;31=Región de Murcia,Murcia;
32=Navarra,Navarre;34=Asturias;39=Cantabria;51=Andalucía,Andalusia;52=Aragón;53=Canarias,Canary Islands;
54=Castilla-La Mancha;55=Castilla y León;56=Cataluña,Catalunya,Catalonia;57=Extremadura;58=Galicia;
59=País Vasco,Euskadi,Basque Country;60=Comunidad Valenciana,Comunitat Valenciana;CE=Ceuta;ML=Melilla`,
  BR: `01=AC,Acre;02=AL,Alagoas;03=AP,Amapá;04=AM,Amazonas;05=BA,Bahia;06=CE,Ceará;07=DF,Distrito Federal;
08=ES,Espírito Santo;11=MS,Mato Grosso do Sul;13=MA,Maranhão;14=MT,Mato Grosso;15=MG,Minas Gerais;16=PA,Pará;
17=PB,Paraíba;18=PR,Paraná;20=PI,Piauí;21=RJ,Rio de Janeiro;22=RN,Rio Grande do Norte;23=RS,Rio Grande do Sul;
24=RO,Rondônia;25=RR,Roraima;26=SC,Santa Catarina;27=SP,São Paulo;28=SE,Sergipe;29=GO,Goiás;30=PE,Pernambuco;
31=TO,Tocantins`,
  MX: `01=Aguascalientes;02=Baja California,B.C.;03=Baja California Sur,B.C.S.;04=Campeche;05=Chiapas;06=Chihuahua;
07=Coahuila;08=Colima;09=CDMX,Ciudad de México,Distrito Federal,D.F.;10=Durango;11=Guanajuato,Gto;12=Guerrero;
13=Hidalgo;14=Jalisco,Jal;15=Estado de México,Edo. Mex.;16=Michoacán;17=Morelos;18=Nayarit;19=Nuevo León,N.L.;
20=Oaxaca;21=Puebla;22=Querétaro;23=Quintana Roo,Q.R.;24=San Luis Potosí;25=Sinaloa;26=Sonora;27=Tabasco;
28=Tamaulipas;29=Tlaxcala;30=Veracruz;31=Yucatán;32=Zacatecas`,
  IN: `01=Andaman and Nicobar Islands;02=Andhra Pradesh;03=Assam;05=Chandigarh;07=Delhi;09=Gujarat;10=Haryana;
11=Himachal Pradesh;12=Jammu and Kashmir;13=Kerala;14=Lakshadweep;16=Maharashtra;17=Manipur;18=Meghalaya;
19=Karnataka;20=Nagaland;21=Odisha,Orissa;22=Puducherry;23=Punjab;24=Rajasthan;25=Tamil Nadu;26=Tripura;
28=West Bengal;29=Sikkim;30=Arunachal Pradesh;31=Mizoram;33=Goa;34=Bihar;35=Madhya Pradesh;36=Uttar Pradesh;
37=Chhattisgarh;38=Jharkhand;39=Uttarakhand;40=Telangana;41=Ladakh`,
};

function readTable(table: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const entry of table.replaceAll('\n', '').split(';')) {
    const [code = '', names = ''] = entry.split('=');
    if (/^[A-Z]+$/.test(code)) codes.set(code.toLowerCase(), code);
    for (const name of names.split(',')) codes.set(fold(name), code);
  }
  return codes;
}

const regions = new Map(Object.entries(tables).map(([country, table]) => [country, readTable(table)]));

/** The code of a region in its country; undefined when the text names none that is known. */
export function readRegion(text: string, country: string): string | undefined {
  return regions.get(country)?.get(fold(text));
}

/** Every country that has a region of this name: “WA” is a state of two. */
export function regionsNamed(text: string): { readonly country: string; readonly region: string }[] {
  const folded = fold(text);
  return [...regions].flatMap(([country, codes]) => {
    const region = codes.get(folded);
    return region === undefined ? [] : [{ country, region }];
  });
}
