/** How far work has come that somebody waits for before looking through what it found. */
export interface SearchState {
  token: string;
  phase: 'working' | 'ready' | 'failed';
  /** Steps of the work so far, and in all. */
  done: number;
  of: number;
  /** When it began. */
  at: string;
  /** Why it failed. */
  message: string;
}
