/** The menu of a cell or of a column, where the pointer was or at the active cell. */
import '#renderer/parts/context-menu.css';
import { Menu } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';

export interface MenuSpot {
  /** Place of the column. */
  column: number;
  /** Place of the row; null: of the column alone. */
  row: number | null;
}

interface Place extends MenuSpot {
  x: number;
  y: number;
}

/** `items`: what can be done there; nothing: no menu. */
export function useGridMenu(items: ((spot: MenuSpot) => ReactNode) | undefined) {
  const [place, setPlace] = useState<Place | null>(null);
  // The same element while the grid is scrolled: a menu costs as much as many rows.
  const menu = useMemo(
    () =>
      items && (
        // Made anew for each place: a menu that is open does not follow its target.
        <Menu
          key={place ? `${place.x} ${place.y}` : 'none'}
          opened={place !== null}
          onClose={() => setPlace(null)}
          position="bottom-start"
          offset={2}
          returnFocus
        >
          <Menu.Target>
            <span className="context-point" style={{ left: place?.x ?? 0, top: place?.y ?? 0 }} aria-hidden />
          </Menu.Target>
          <Menu.Dropdown>{place && items(place)}</Menu.Dropdown>
        </Menu>
      ),
    [items, place],
  );
  return { menu, open: items && setPlace };
}
