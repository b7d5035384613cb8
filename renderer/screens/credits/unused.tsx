/** What credits are for, as long as nothing has a price. */
import { Button } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { Blank } from '#renderer/parts/blank.tsx';
import { focusPrices } from './prices.tsx';

export function Unused() {
  return (
    <section className="card credits-unused" aria-label="About credits">
      <Blank
        icon={<IconCoins size={20} />}
        title="Everything is free"
        sentence="Credits limit how much batches may use up. Give a tool a price, and each record that completes takes that many credits from the balance; when too few are left, batches pause until you top up."
      >
        <Button onClick={focusPrices}>Set a price</Button>
      </Blank>
    </section>
  );
}
