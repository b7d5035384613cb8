/** A table with a head that stays. Its rows are the screen's own; the classes of their cells are in table.css. */
import './table.css';
import type { ComponentProps, ReactNode } from 'react';

export interface Column {
  key: string;
  label: ReactNode;
  /** The head's class; `cell-number` and `cell-acts` mean what they mean in rows. */
  className?: string;
  /** Needs no words on the screen, such as the buttons of a row. */
  spoken?: boolean;
  /** Whether the rows stand in its order now. */
  sort?: 'ascending' | 'descending' | undefined;
}

interface Props extends ComponentProps<'table'> {
  columns: readonly Column[];
  /** Rows of a file: narrow lines, and a scroller that the keyboard reaches by this name. */
  dense?: string;
  /** Under the rows: how many there are, and the way to more. */
  foot?: ReactNode;
}

export function Table({ columns, dense, foot, className = '', children, ...rest }: Props) {
  const scroller = dense === undefined ? {} : { role: 'region', 'aria-label': dense, tabIndex: 0 };
  return (
    <div className={dense === undefined ? 'table-scroll' : 'table-scroll table-scroll-dense'} {...scroller}>
      <table className={`table ${dense === undefined ? '' : 'table-dense '}${className}`} {...rest}>
        <thead>
          <tr>
            {columns.map(({ key, label, className: of, spoken, sort }) => (
              <th key={key} scope="col" className={of} aria-sort={sort}>
                {spoken ? <span className="spoken">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {foot}
    </div>
  );
}
