/** Reads the records of an XML file. */
import { parsePath } from '#formats/field-path.ts';
import { fixedTree } from '#formats/field-tree.ts';
import type { RowReader } from '#formats/row-batch.ts';
import { treeRows } from '#formats/tree-rows.ts';
import { xmlCutter } from './cutter.ts';
import { elementTaker } from './record.ts';

export const readXml: RowReader = (file, layout, options) => {
  const take = elementTaker(fixedTree(layout.fields, layout.rest), options.limits);
  return treeRows(file, layout, options, xmlCutter(parsePath(layout.path), options), take);
};
