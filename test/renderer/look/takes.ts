/** Which pictures are taken of a scene: its states, both themes, both languages, and how it bears little room. */
import { languages } from '#contract/language/language.ts';
import type { Scene } from './scenes.ts';

export interface Take {
  scene: Scene;
  state: 'full' | 'empty' | 'loading' | 'error';
  theme: 'light' | 'dark';
  /** “long”: English with half as much text again. */
  language: (typeof languages)[number] | 'long';
  room: 'usual' | 'small' | 'zoomed';
}

export const themes = ['light', 'dark'] as const;

export function takesOf(scene: Scene): Take[] {
  const states: Take['state'][] = [
    'full',
    ...(scene.empty ? (['empty'] as const) : []),
    ...(scene.asks ? (['loading', 'error'] as const) : []),
  ];
  // Themes side by side: a page that is open is only turned dark.
  const usual = languages.flatMap((language) =>
    states.flatMap((state) => themes.map((theme): Take => ({ scene, state, theme, language, room: 'usual' }))),
  );
  const tight: Take[] = scene.main
    ? [
        { scene, state: 'full', theme: 'light', language: 'long', room: 'usual' },
        { scene, state: 'full', theme: 'dark', language: 'de', room: 'small' },
        { scene, state: 'full', theme: 'light', language: 'de', room: 'zoomed' },
      ]
    : [];
  return [...usual, ...tight];
}

export function nameOf({ scene, state, theme, language, room }: Take): string {
  return [scene.name, state, theme, language, room === 'usual' ? '' : room].filter(Boolean).join('-');
}

export function queryOf({ scene, state, theme, language }: Take): Record<string, string> {
  const asks = scene.asks ?? '';
  return {
    ...(scene.live ? {} : { still: '' }),
    at: JSON.stringify(scene.place),
    language,
    ...(state === 'empty' ? scene.empty : scene.query),
    ...(state === 'loading' ? { slow: asks } : {}),
    ...(state === 'error' ? { broken: asks } : {}),
    ...(theme === 'dark' ? { dark: '' } : {}),
  };
}
