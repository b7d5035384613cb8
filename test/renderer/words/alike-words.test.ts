import { describe, expect, it } from 'vitest';
import { foundSentence, guessKind, matchWords, thresholdWords } from '#renderer/words/alike-words.ts';

describe('the name of a column tells what it holds', () => {
  it.each([
    ['full_name', 'name'],
    ['lastName', 'name'],
    ['Vorname', 'name'],
    ['Company name', 'company'],
    ['Firma', 'company'],
    ['E-Mail', 'email'],
    ['email_address', 'email'],
    ['Phone number', 'phone'],
    ['Mobile', 'phone'],
    ['Street address', 'street'],
    ['Straße', 'street'],
    ['ZIP', 'postcode'],
    ['postal_code', 'postcode'],
    ['PLZ', 'postcode'],
    ['City', 'city'],
    ['Ort', 'city'],
    ['date_of_birth', 'date'],
    ['Geburtsdatum', 'date'],
  ])('%s › %s', (header, kind) => expect(guessKind(header)).toBe(kind));

  it.each(['customer_id', 'order no', 'amount', 'country', 'report'])('%s › nothing', (header) =>
    expect(guessKind(header)).toBeUndefined(),
  );
});

describe('what was found', () => {
  it('is told in one line', () => {
    expect(foundSentence({ groups: 1, duplicates: 2, unique: 1_300 })).toBe(
      '2 duplicates in 1 group · 1,300 records like no other',
    );
    expect(foundSentence({ groups: 0, duplicates: 0, unique: 1 })).toBe('1 record, none like another');
  });

  it('never claims more likeness than there is', () => {
    expect(matchWords({ match: 'fuzzy', similarity: 0.999 })).toBe('Like it by 99%');
    expect(matchWords({ match: 'exact', similarity: 1 })).toBe('The same');
    expect(matchWords({ match: 'normalized', similarity: 1 })).toBe('The same, written otherwise');
    expect(matchWords({ match: null, similarity: null })).toBe('');
  });

  it('depends on a threshold that has words', () => {
    const said = [1, 0.95, 0.84, 0.7, 0.5].map(thresholdWords);
    expect(new Set(said).size).toBe(said.length);
  });
});
