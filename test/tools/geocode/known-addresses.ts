/** Addresses of well-known houses, with the coordinates of their cities. */
import { readKnown } from './known.ts';

export const addresses = readKnown(`
1600 Pennsylvania Ave NW, Washington, DC 20500 = 38.90 -77.04; 350 5th Ave, New York, NY 10118, USA = 40.71 -74.01
1600 Pennsylvania Ave NW Washington DC 20500 = 38.90 -77.04; 1 Infinite Loop, Cupertino, CA 95014 = 37.32 -122.03
1600 Amphitheatre Parkway, Mountain View, CA 94043 = 37.39 -122.08; One Microsoft Way, Redmond, WA 98052 = 47.67 -122.12
233 S Wacker Dr, Chicago, IL 60606 = 41.85 -87.65; 6801 Hollywood Blvd, Los Angeles, CA 90028 = 34.05 -118.24
400 Broad St, Seattle, WA 98109, United States = 47.61 -122.33; 300 Alamo Plaza, San Antonio, Texas 78205 = 29.42 -98.49
24 Beacon St, Boston, Massachusetts 02133 = 42.36 -71.06; 350 Fifth Avenue, Suite 3300, New York, NY = 40.71 -74.01
2 S Capitol Ave, Springfield, 62701, USA = 39.80 -89.64; 111 S Grand Ave\nLos Angeles, CA 90012\nUSA = 34.05 -118.24
Unter den Linden 77, 10117 Berlin, Germany = 52.52 13.40; Unter den Linden 77 10117 Berlin = 52.52 13.40
Marienplatz 8, 80331 München, Deutschland = 48.14 11.58; Platz der Republik 1, D-11011 Berlin = 52.52 13.40
Domkloster 4\n50667 Köln\nGermany = 50.93 6.95; Willy-Brandt-Platz 5, 04109 Leipzig = 51.34 12.37
Theaterplatz 2, 01067 Dresden, DE = 51.05 13.74; Jungfernstieg 16-20, 20095 Hamburg = 53.55 9.99
Kärntner Straße 38, A-1010 Wien = 48.21 16.37; Getreidegasse 9, 5020 Salzburg, Österreich = 47.80 13.04
Bahnhofstrasse 1, 8001 Zürich, Schweiz = 47.38 8.54; Bundesplatz 3, 3003 Bern, Switzerland = 46.95 7.45
5 avenue Anatole France, 75007 Paris, France = 48.86 2.35; 55 rue du Faubourg Saint-Honoré, 75008 Paris = 48.86 2.35
Place Bellecour, 69002 Lyon, France = 45.75 4.85; 1 quai du Port, 13002 Marseille, FR = 43.30 5.38
12 bis rue de la Paix, 75002 Paris cedex 02 = 48.86 2.35; Grand-Place 1, 1000 Bruxelles, Belgique = 50.85 4.35
10 Downing Street, London SW1A 2AA = 51.51 -0.13; 221B Baker Street, London, NW1 6XE, United Kingdom = 51.51 -0.13
10 Downing Street London SW1A 2AA UK = 51.51 -0.13; Albert Square, Manchester M2 5DB, England = 53.48 -2.24
Castlehill, Edinburgh EH1 2NG, Scotland = 55.95 -3.20; Flat 3, 12 High Street, Oxford, OX1 4AB = 51.75 -1.26
Dam 1, 1012 JS Amsterdam, Netherlands = 52.37 4.90; Piazza del Colosseo 1, 00184 Roma RM, Italia = 41.90 12.50
Piazza del Duomo 1, 20122 Milano MI, Italy = 45.46 9.19; Calle de Alcalá 48, 28014 Madrid, España = 40.42 -3.70
Carrer de Mallorca, 401, 08013 Barcelona, Spain = 41.39 2.16; Praça do Comércio 1, 1100-148 Lisboa, Portugal = 38.72 -9.14
Rådhuspladsen 1, 1550 København, Danmark = 55.68 12.57; Drottninggatan 1, 111 51 Stockholm, Sweden = 59.33 18.07
plac Defilad 1, 00-901 Warszawa, Polska = 52.23 21.01; Staroměstské náměstí 1, 110 00 Praha, Czech Republic = 50.08 14.44
100 Queen St W, Toronto, ON M5H 2N2, Canada = 43.70 -79.42; 275 Rue Notre-Dame E, Montréal, QC H2Y 1C6 = 45.51 -73.59
483 George St, Sydney NSW 2000, Australia = -33.87 151.21; 90-130 Swanston Street, Melbourne VIC 3000 = -37.81 144.96
1-1 Marunouchi, Chiyoda-ku, Tokyo 100-8111, Japan = 35.68 139.69; MG Road, Bengaluru 560001, Karnataka, India = 12.97 77.59
Av. Paulista 1578, São Paulo - SP, 01310-200, Brazil = -23.55 -46.64; Balcarce 50, C1064 Buenos Aires, Argentina = -34.61 -58.38
Paseo de la Reforma 50, 06600 Ciudad de México, CDMX, Mexico = 19.43 -99.13; 1 St George's Tce, Perth WA 6000 = -31.95 115.86
`);
