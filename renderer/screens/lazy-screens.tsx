/** Screens that are loaded when they are first opened, so that the window itself is there at once. */
import { type ComponentType, lazy, Suspense } from 'react';
import { Bone } from '#renderer/parts/bone.tsx';

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
