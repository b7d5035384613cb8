/** The mark of the program: a sheet of records on its way through. */
/** It is the same in every language. */
const name = 'Batchmill';

export function Brand() {
  return (
    <span className="brand">
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <rect x="1" y="2" width="16" height="4" rx="1.5" className="brand-bar" />
        <rect x="1" y="7.5" width="11" height="4" rx="1.5" className="brand-bar brand-bar-2" />
        <rect x="1" y="13" width="6" height="3" rx="1.5" className="brand-bar brand-bar-3" />
      </svg>
      {name}
    </span>
  );
}
