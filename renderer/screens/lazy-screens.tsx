/** Screens that are loaded when they are first opened, so that the window itself is there at once. */
import { type ComponentType, lazy, Suspense } from 'react';
import { Bone } from '#renderer/parts/bone.tsx';
import type { Tab } from '#renderer/stores/place.ts';

function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  const Screen = lazy(async () => ({ default: await load() }));
  return (props: P) => (
    <Suspense fallback={<Waiting />}>
      <Screen {...props} />
    </Suspense>
  );
}

/** As long as it stands it looks like the head of a page. */
function Waiting() {
  return (
    <div className="page lazy-bones" aria-hidden>
      <Bone width={160} />
      <Bone width="60%" />
    </div>
  );
}

export const NewBatchScreen = later(async () => (await import('./new-batch/new-batch-screen.tsx')).NewBatchScreen);
export const DraftScreen = later<{ id: string }>(
  async () => (await import('./new-batch/draft-screen.tsx')).DraftScreen,
);
export const DesignList = later<{ kind: 'interface' | 'flow' }>(
  async () => (await import('./designs/design-list.tsx')).DesignList,
);
export const InterfaceScreen = later<{ name: string | null }>(
  async () => (await import('./interfaces/interface-screen.tsx')).InterfaceScreen,
);
export const FlowScreen = later<{ name: string | null }>(
  async () => (await import('./flows/flow-screen.tsx')).FlowScreen,
);
export const WizardScreen = later<{ id: string | null }>(
  async () => (await import('./wizard/wizard-screen.tsx')).WizardScreen,
);
export const ToolsScreen = later(async () => (await import('./tools/tools-screen.tsx')).ToolsScreen);
export const EntitiesScreen = later(async () => (await import('./entities/entities-screen.tsx')).EntitiesScreen);
export const CreditsScreen = later(async () => (await import('./credits/credits-screen.tsx')).CreditsScreen);
export const SettingsScreen = later<{ section: string | undefined }>(
  async () => (await import('./settings/settings-screen.tsx')).SettingsScreen,
);
export const HelpScreen = later<{ section: string | undefined }>(
  async () => (await import('./help/help-screen.tsx')).HelpScreen,
);
export const BatchScreen = later<{ id: string; tab: Tab }>(
  async () => (await import('./batch/batch-screen.tsx')).BatchScreen,
);
export const CompareScreen = later<{ before: string; after: string | null }>(
  async () => (await import('./compare/compare-screen.tsx')).CompareScreen,
);
