/** The menu of a text field, and of marked text, on a right click: what the page itself cannot offer. */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { t } from '#contract/language/language.ts';

export function offerFieldMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_, { isEditable, selectionText, editFlags }) => {
    const copy: MenuItemConstructorOptions = { role: 'copy', label: t('Copy'), enabled: editFlags.canCopy };
    if (isEditable)
      Menu.buildFromTemplate([
        { role: 'undo', label: t('Undo'), enabled: editFlags.canUndo },
        { role: 'redo', label: t('Redo'), enabled: editFlags.canRedo },
        { type: 'separator' },
        { role: 'cut', label: t('Cut'), enabled: editFlags.canCut },
        copy,
        { role: 'paste', label: t('Paste'), enabled: editFlags.canPaste },
        { type: 'separator' },
        { role: 'selectAll', label: t('Select All'), enabled: editFlags.canSelectAll },
      ]).popup({ window });
    else if (selectionText.trim() !== '') Menu.buildFromTemplate([copy]).popup({ window });
  });
}
