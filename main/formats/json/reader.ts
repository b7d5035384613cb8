/** Reads the records of a JSON file, and JSON lines: one record per line. */
import { inputLimits } from '#contract/source.ts';
import { parsePath } from '#formats/field-path.ts';
import { fixedTree } from '#formats/field-tree.ts';
import { lineCutter } from '#formats/line-cutter.ts';
import { fieldsInRecord } from '#formats/record-cutter.ts';
import type { RowReader } from '#formats/row-batch.ts';
import { treeRows } from '#formats/tree-rows.ts';
import { jsonCutter } from './cutter.ts';
import { recordTaker } from './record.ts';

export const readJson: RowReader = (file, layout, options) => {
  const take = recordTaker(fixedTree(layout.fields, layout.rest), options.limits);
  return treeRows(file, layout, options, jsonCutter(parsePath(layout.path), options.limits), take);
};

export const readJsonLines: RowReader = (file, layout, options) => {
  const take = recordTaker(fixedTree(layout.fields, layout.rest), options.limits);
  const longest = (options.limits?.field ?? inputLimits.field) * fieldsInRecord;
  return treeRows(file, layout, options, lineCutter(longest), take);
};
