/** Made-up people, the same for the same seed: known groups of records that mean one person, and others who look alike. */
import { blemish } from './blemishes.ts';
import { Dice } from './dice.ts';

export interface Person {
  name: string;
  street: string;
  postcode: string;
  city: string;
  phone: string;
  email: string;
  born: string;
}
export interface Entry {
  readonly person: Person;
  /** Records with the same one are the same person. */
  readonly cluster: number;
}

const firsts =
  'Anna Maria Julia Laura Sophie Emma Lena Katharina Elisabeth Hannah Charlotte Margaret Olivia Isabella Claire Camille Lucía Carmen Giulia Francesca Ingrid Astrid Zoë Agnieszka Ewa Peter Thomas Michael Stefan Andreas Johannes Friedrich William James Robert Charles Edward Benjamin Alexander Nicholas Pierre Jacques François Luis Miguel Antonio Giovanni Marco Lars Erik Søren Jakub Wojciech Dmitri Ivan Mehmet Ali Chen Hiroshi Ravi Priya'.split(
    ' ',
  );
const lasts =
  'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Thompson White Harris Clark Lewis Walker Hall Young Wright Dubois Lefèvre Moreau Laurent Girard Rousseau García Fernández López Martínez Rossi Ferrari Esposito Bianchi Jensen Nielsen Andersson Johansson Nowak Kowalski Wiśniewski Petrov Yılmaz Tanaka Patel Okafor'.split(
    ' ',
  );
const streets =
  'Main Street|Oak Avenue|Church Road|High Street|Park Lane|Station Road|Victoria Drive|Mill Lane|Hauptstraße|Bahnhofstraße|Gartenstraße|Schillerstraße|Goethestraße|Lindenallee|Am Markt|Birkenweg|Kirchgasse|Rue de la Paix|Avenue Foch|Rue Victor Hugo|Boulevard Voltaire|Calle Mayor|Calle Real|Via Roma|Via Garibaldi|Kungsgatan|Long Acre|Maple Court|Sunset Boulevard|River Road'.split(
    '|',
  );
const cities =
  'Berlin 10117|Hamburg 20095|München 80331|Köln 50667|Frankfurt am Main 60311|Leipzig 04109|Dresden 01067|Wien 1010|Graz 8010|Zürich 8001|London 10201|Manchester 20133|Boston 02108|Chicago 60606|Springfield 62701|Portland 97201|Denver 80202|Paris 75002|Lyon 69002|Marseille 13001|Madrid 28014|Sevilla 41001|Roma 00184|Milano 20122|København 1550|Stockholm 11151|Warszawa 00901|Kraków 31042'.split(
    '|',
  );
const hosts = 'gmail.com web.de gmx.net yahoo.com outlook.com hotmail.com orange.fr example.org'.split(' ');

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

function person(dice: Dice): Person {
  const first = dice.of(firsts);
  const last = dice.of(lasts);
  const place = dice.of(cities);
  const [day, month] = [dice.below(28) + 1, dice.below(12) + 1].map((part) => String(part).padStart(2, '0'));
  return {
    name: dice.chance(0.2) ? `${first} ${dice.of(firsts)} ${last}` : `${first} ${last}`,
    street: `${dice.of(streets)} ${dice.below(180) + 1}`,
    postcode: place.slice(place.lastIndexOf(' ') + 1, -2) + String(dice.below(100)).padStart(2, '0'),
    city: place.slice(0, place.lastIndexOf(' ')),
    phone: `+49 ${dice.below(900) + 100} ${dice.below(9_000_000) + 1_000_000}`,
    email: `${plain(first)}.${plain(last)}${dice.below(90) + 10}@${dice.of(hosts)}`,
    born: `${1940 + dice.below(65)}-${month}-${day}`,
  };
}

/** Somebody else of the same house: same surname, address and phone. */
function relative(dice: Dice, one: Person): Person {
  const other = person(dice);
  const last = one.name.slice(one.name.lastIndexOf(' ') + 1);
  let first = dice.of(firsts);
  while (one.name.includes(first)) first = dice.of(firsts);
  return { ...one, name: `${first} ${last}`, email: other.email, born: other.born };
}

/** Somebody else of the same name in another town. */
function namesake(dice: Dice, one: Person): Person {
  return { ...person(dice), name: one.name };
}

export function people(count: number, seed: number): Entry[] {
  const dice = new Dice(seed);
  const entries: Entry[] = [];
  let last = person(dice);
  for (let cluster = 0; cluster < count; cluster++) {
    const kind = dice.below(100);
    const one = kind < 5 ? relative(dice, last) : kind < 10 ? namesake(dice, last) : person(dice);
    entries.push({ person: one, cluster });
    const copies = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2][dice.below(10)] ?? 0;
    for (let copy = 0; copy < copies; copy++) entries.push({ person: blemish(dice, one), cluster });
    last = one;
  }
  return dice.shuffled(entries);
}
