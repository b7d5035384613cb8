/** Every hostile file there is a case for. They are the same in every run. */
import { encodings } from './corpus/encodings.ts';
import { jsons } from './corpus/json.ts';
import { packed } from './corpus/packed.ts';
import { tables } from './corpus/tables.ts';
import { xmls } from './corpus/xml.ts';

export const corpus = [...encodings, ...tables, ...jsons, ...xmls, ...packed];
