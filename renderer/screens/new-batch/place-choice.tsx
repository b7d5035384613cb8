/** Where in a file the records are: one of the places that were found, or any that is typed. */
import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';

interface Props {
  label: string;
  /** What is meant when nothing is typed. */
  none: string;
  value: string;
  places: readonly string[];
  onChoose(place: string): void;
}

export function PlaceChoice({ label, none, value, places, onChoose }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const choose = (place: string) => place !== value && onChoose(place);
  return (
    <Autocomplete
      label={label}
      placeholder={none}
      value={typed}
      // All of them, whatever is typed: there are few, and the present one is among them.
      data={places.filter((place) => place !== '')}
      filter={({ options }) => options}
      onChange={setTyped}
      onOptionSubmit={choose}
      onBlur={() => choose(typed)}
      onKeyDown={(event) => event.key === 'Enter' && choose(typed)}
    />
  );
}
