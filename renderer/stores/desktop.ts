/** The desktop around the window: platform, versions, and whether light or dark is wanted. */
import { create } from 'zustand';
import type { Desktop, LanguageWish, Theme } from '#contract/shell-api.ts';
import { api, on } from './link.ts';

interface DesktopState {
  desktop: Desktop | null;
  dark: boolean;
}

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

export const useDesktop = create<DesktopState>(() => ({ desktop: null, dark: prefersDark.matches }));

function take(desktop: Desktop): void {
  useDesktop.setState({ desktop, dark: desktop.dark });
  document.documentElement.dataset['platform'] = desktop.platform;
}

export async function loadDesktop(): Promise<void> {
  take(await api.desktop({}));
}

export async function setTheme(theme: Theme): Promise<void> {
  take(await api.setTheme({ theme }));
}

/** Texts are named when the page is loaded, so the page is loaded again. What is on screen is kept by the engine. */
export async function setLanguage(language: LanguageWish): Promise<void> {
  await api.setLanguage({ language });
  location.reload();
}

export function toggleTheme(): Promise<void> {
  return setTheme(useDesktop.getState().dark ? 'light' : 'dark');
}

export function isMac(): boolean {
  return useDesktop.getState().desktop?.platform === 'mac';
}

on('desktop', take);
