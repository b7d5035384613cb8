/** Offers the tour to somebody who has not had it. */
import { Button } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { startTour, useTour } from '#renderer/stores/tour.ts';

export function TourOffer() {
  const had = useTour((state) => state.had);
  if (had) return null;
  return (
    <Button variant="subtle" onClick={startTour}>
      {t('Take the tour')}
    </Button>
  );
}
