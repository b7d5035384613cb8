/** An Electron to run, test and package with. */
export interface ElectronRuntime {
  path: string;
  dist: string;
  version: string;
  official: boolean;
  env: Record<string, string>;
  addon?: string;
}
export function electronRuntime(): Promise<ElectronRuntime>;
