/** The texts of the program, found in its sources. */
interface Said {
  file: string;
  counts: boolean;
  one: string | undefined;
}
export function saidTexts(folder?: string): Map<string, Said>;
export function formlessTexts(): string[];
export function bareTexts(folder?: string): string[];
export function doubtfulTexts(folder?: string): string[];
export function german(): Record<string, string | { one: string; other: string }>;
