/** Well-known places as people write them, with coordinates from general knowledge: `query = latitude longitude`. */
import { readKnown } from './known.ts';

export const worldCities = readKnown(`
London = 51.51 -0.13; Paris = 48.86 2.35; Berlin = 52.52 13.40; Madrid = 40.42 -3.70; Rome = 41.90 12.50
Vienna = 48.21 16.37; Lisbon = 38.72 -9.14; Dublin, Ireland = 53.35 -6.26; Brussels = 50.85 4.35; Amsterdam = 52.37 4.90
Copenhagen = 55.68 12.57; Oslo = 59.91 10.75; Stockholm = 59.33 18.07; Helsinki = 60.17 24.94; Reykjavik = 64.15 -21.94
Warsaw = 52.23 21.01; Prague = 50.08 14.44; Budapest = 47.50 19.04; Bucharest = 44.43 26.10; Sofia = 42.70 23.32
Athens, Greece = 37.98 23.73; Istanbul = 41.01 28.98; Ankara = 39.93 32.86; Kyiv = 50.45 30.52; Moscow = 55.76 37.62
Saint Petersburg = 59.93 30.34; Riga = 56.95 24.11; Tallinn = 59.44 24.75; Vilnius = 54.69 25.28; Minsk = 53.90 27.57
Zagreb = 45.81 15.98; Belgrade = 44.79 20.45; Ljubljana = 46.06 14.51; Sarajevo = 43.86 18.41; Skopje = 41.99 21.43
Tirana = 41.33 19.82; Zurich = 47.38 8.54; Geneva = 46.20 6.14; Bern = 46.95 7.45; Monaco = 43.74 7.42
Cairo = 30.04 31.24; Lagos = 6.46 3.39; Nairobi = -1.29 36.82; Addis Ababa = 9.03 38.74; Johannesburg = -26.20 28.05
Cape Town = -33.92 18.42; Casablanca = 33.57 -7.59; Tunis = 36.81 10.18; Algiers = 36.75 3.06; Accra = 5.60 -0.19
Dakar = 14.69 -17.45; Kampala = 0.32 32.58; Dar es Salaam = -6.79 39.21; Luanda = -8.84 13.23; Kinshasa = -4.32 15.31
Tokyo = 35.68 139.69; Osaka = 34.69 135.50; Kyoto = 35.01 135.77; Seoul = 37.57 126.98; Busan = 35.18 129.08
Beijing = 39.90 116.40; Shanghai = 31.23 121.47; Shenzhen = 22.54 114.06; Hong Kong = 22.28 114.16; Taipei = 25.04 121.56
Bangkok = 13.75 100.50; Hanoi = 21.03 105.85; Ho Chi Minh City = 10.82 106.63; Singapore = 1.29 103.85
Kuala Lumpur = 3.14 101.69; Jakarta = -6.21 106.85; Manila = 14.60 120.98; Mumbai = 19.08 72.88; Delhi = 28.65 77.23
Bengaluru = 12.97 77.59; Chennai = 13.09 80.28; Kolkata = 22.56 88.36; Karachi = 24.86 67.01; Lahore = 31.56 74.35
Dhaka = 23.71 90.41; Colombo = 6.93 79.85; Kathmandu = 27.70 85.32; Kabul = 34.53 69.17; Tehran = 35.69 51.42
Baghdad = 33.34 44.40; Riyadh = 24.69 46.72; Dubai = 25.07 55.17; Doha = 25.29 51.53; Amman = 31.96 35.95
Beirut = 33.89 35.50; Jerusalem = 31.77 35.22; Tel Aviv = 32.08 34.78; Tbilisi = 41.69 44.83; Yerevan = 40.18 44.51
Baku = 40.38 49.89; Tashkent = 41.26 69.22; Almaty = 43.25 76.92; Ulaanbaatar = 47.91 106.88
Sydney = -33.87 151.21; Melbourne = -37.81 144.96; Brisbane = -27.47 153.03; Perth, Australia = -31.95 115.86
Auckland = -36.85 174.76; Wellington, New Zealand = -41.29 174.78; Suva = -18.14 178.44
New York = 40.71 -74.01; Los Angeles = 34.05 -118.24; Chicago = 41.85 -87.65; Houston = 29.76 -95.36
Phoenix = 33.45 -112.07; Philadelphia = 39.95 -75.16; San Francisco = 37.77 -122.42; Seattle = 47.61 -122.33
Boston, MA = 42.36 -71.06; Miami = 25.77 -80.19; Denver = 39.74 -104.98; Atlanta = 33.75 -84.39; Las Vegas = 36.17 -115.14
Toronto = 43.70 -79.42; Montreal = 45.51 -73.59; Vancouver, Canada = 49.25 -123.12; Ottawa = 45.41 -75.70
Mexico City = 19.43 -99.13; Monterrey = 25.67 -100.32; Havana = 23.13 -82.38; Kingston, Jamaica = 18.00 -76.79
Bogota = 4.61 -74.08; Lima = -12.04 -77.03; Quito = -0.23 -78.52; Caracas = 10.49 -66.88; La Paz, Bolivia = -16.50 -68.15
Buenos Aires = -34.61 -58.38; Montevideo = -34.90 -56.19; Rio de Janeiro = -22.91 -43.18; Brasilia = -15.78 -47.93
`);

export const otherNames = readKnown(`
München = 48.14 11.58; Köln = 50.93 6.95; Cologne = 50.93 6.95; Nürnberg = 49.45 11.08; Nuremberg, Germany = 49.45 11.08
Muenchen = 48.14 11.58; Koeln = 50.93 6.95; Wien = 48.21 16.37; Zürich = 47.38 8.54; Genf = 46.20 6.14; Genève = 46.20 6.14
Roma, Italia = 41.90 12.50; Milano = 45.46 9.19; Firenze = 43.78 11.25; Venezia = 45.44 12.33; Napoli = 40.85 14.27
Torino = 45.07 7.69; Sevilla = 37.38 -5.97; Seville = 37.38 -5.97; Lisboa = 38.72 -9.14; Bruxelles = 50.85 4.35
Antwerpen = 51.22 4.40; Den Haag = 52.08 4.30; København = 55.68 12.57; Göteborg = 57.71 11.97; Gothenburg = 57.71 11.97
Praha = 50.08 14.44; Warszawa = 52.23 21.01; Kraków = 50.06 19.94; Krakow = 50.06 19.94; Wrocław = 51.10 17.03
Łódź = 51.75 19.47; București = 44.43 26.10; Beograd = 44.79 20.45; Москва = 55.76 37.62; Санкт-Петербург = 59.93 30.34
Київ = 50.45 30.52; Kiev = 50.45 30.52; Kiew = 50.45 30.52; София, България = 42.70 23.32; Αθήνα = 37.98 23.73
Θεσσαλονίκη = 40.64 22.94; İstanbul = 41.01 28.98; İzmir = 38.41 27.14; القاهرة = 30.04 31.24; دبي = 25.07 55.17
بغداد = 33.34 44.40; تهران = 35.69 51.42; תל אביב = 32.08 34.78; ירושלים = 31.77 35.22; दिल्ली = 28.65 77.23
मुंबई = 19.08 72.88; 東京 = 35.68 139.69; 大阪 = 34.69 135.50; 北京 = 39.90 116.40; 上海 = 31.23 121.47; 서울 = 37.57 126.98
부산 = 35.18 129.08; กรุงเทพมหานคร = 13.75 100.50; Hà Nội = 21.03 105.85; Saigon = 10.82 106.63; Bombay = 19.08 72.88
Madras = 13.09 80.28; Calcutta = 22.56 88.36; Bangalore = 12.97 77.59; Peking = 39.90 116.40; Rangoon = 16.81 96.16
Leningrad = 59.93 30.34; Constantinople = 41.01 28.98; NYC = 40.71 -74.01; New York City = 40.71 -74.01
Washington DC = 38.90 -77.04; Washington, D.C. = 38.90 -77.04; St. Louis, Missouri = 38.63 -90.20
Saint Louis, MO = 38.63 -90.20; Québec City = 46.81 -71.21; Montréal, Québec = 45.51 -73.59; Ciudad de México = 19.43 -99.13
Cd. Juárez, México = 31.74 -106.49; São Paulo = -23.55 -46.64; Sao Paulo = -23.55 -46.64; Asunción = -25.30 -57.64
La Habana = 23.13 -82.38; Bogotá = 4.61 -74.08; SAN SALVADOR = 13.69 -89.19; frankfurt am main = 50.12 8.68
Frankfurt/Main = 50.12 8.68; Frankfurt (Oder) = 52.34 14.55; Halle (Saale) = 51.48 11.97; Biel/Bienne = 47.14 7.25
Sankt Gallen = 47.42 9.37; St. Gallen = 47.42 9.37; Mt. Vernon, Washington = 48.42 -122.33; Ft. Worth, TX = 32.73 -97.32
`);

export const withCountry = readKnown(`
Paris, France = 48.86 2.35; Paris, TX = 33.66 -95.56; Paris, Texas, USA = 33.66 -95.56; Paris, Ontario = 43.20 -80.38
London, Ontario, Canada = 42.98 -81.23; London, CA = 42.98 -81.23; London, UK = 51.51 -0.13; London, England = 51.51 -0.13
Springfield, IL = 39.80 -89.64; Springfield, Massachusetts = 42.10 -72.59; Springfield, MO, USA = 37.22 -93.29
Portland, OR = 45.52 -122.68; Portland, Maine = 43.66 -70.26; Cambridge, MA = 42.38 -71.11; Cambridge, UK = 52.20 0.12
Birmingham, AL = 33.52 -86.80; Birmingham, United Kingdom = 52.48 -1.90; Athens, GA = 33.96 -83.38
Rome, Georgia = 34.26 -85.16; Atlanta, Georgia = 33.75 -84.39; Tbilisi, Georgia = 41.69 44.83; Dover, DE = 39.16 -75.52
Berlin, DE = 52.52 13.40; Los Angeles, CA = 34.05 -118.24; Toronto, ON = 43.70 -79.42; Victoria, BC = 48.43 -123.37
Perth, WA = -31.95 115.86; Newcastle, NSW = -32.93 151.78; Hamilton, New Zealand = -37.79 175.28
Hamilton, Ontario = 43.25 -79.85; Santiago, Chile = -33.46 -70.65; Valencia, Spain = 39.47 -0.38
Valencia, Venezuela = 10.16 -68.00; Córdoba, Argentina = -31.41 -64.18; Córdoba, España = 37.89 -4.77
Tripoli, Libya = 32.89 13.19; Tripoli, Lebanon = 34.43 35.84; Hyderabad, India = 17.38 78.46
Hyderabad, Pakistan = 25.39 68.37; San José, Costa Rica = 9.93 -84.08; San Jose, California = 37.34 -121.89
Georgetown, Guyana = 6.80 -58.16; Wien, Österreich = 48.21 16.37; Genève, Suisse = 46.20 6.14; Lyon, Frankreich = 45.75 4.85
Мюнхен, Германия = 48.14 11.58; 京都, 日本 = 35.01 135.77; Halle, Belgium = 50.73 4.23; Lublin, Polska = 51.25 22.57
Sevilla, ES = 37.38 -5.97; Braga, PT = 41.55 -8.42; Odense, DK = 55.40 10.39; Bergen, Norway = 60.39 5.32
Bergen NO = 60.39 5.32; Berlin Germany = 52.52 13.40; Paris France = 48.86 2.35; San Francisco California = 37.77 -122.42
Salzburg Austria = 47.80 13.04; Cork, Éire = 51.90 -8.47; Manchester, NH = 43.00 -71.45; Naples, Florida = 26.14 -81.79
Naples, Italy = 40.85 14.27; Melbourne, FL = 28.08 -80.61; Vancouver, WA = 45.64 -122.66; Moscow, Idaho = 46.73 -117.00
Köln, Nordrhein-Westfalen = 50.93 6.95; Luzern LU = 47.05 8.31; Guadalajara, Jalisco, Mexico = 20.67 -103.35
Curitiba - PR, Brasil = -25.43 -49.27; Pune, Maharashtra, India = 18.52 73.86; Cardiff, Wales = 51.48 -3.18
`);

/** Slips of the keyboard; all of them with a country, because nothing is guessed without one. */
export const typos = readKnown(`
Hambrug, Germany = 53.55 9.99; Berlni, Germany = 52.52 13.40; Stutgart, Germany = 48.78 9.18; Dusseldrof, Germany = 51.22 6.78
Marsielle, France = 43.30 5.38; Tolouse, France = 43.60 1.44; Bordeuax, France = 44.84 -0.58; Barcelnoa, Spain = 41.39 2.16
Zaragosa, Spain = 41.66 -0.88; Manchster, UK = 53.48 -2.24; Birmigham, UK = 52.48 -1.90; Glasgwo, UK = 55.87 -4.26
Philadelpia, USA = 39.95 -75.16; San Fransisco, CA = 37.77 -122.42; Los Angelas, USA = 34.05 -118.24
Chigago, USA = 41.85 -87.65; Pittsburg, PA = 40.44 -80.00; Cincinatti, OH = 39.16 -84.46; Albuqerque, NM = 35.08 -106.65
Toronot, Canada = 43.70 -79.42; Melborne, Australia = -37.81 144.96; Ahmadabd, India = 23.03 72.59; Osakka, Japan = 34.69 135.50
Roterdam, Netherlands = 51.92 4.48; Krakwo, Poland = 50.06 19.94
`);
