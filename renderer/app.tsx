/** The window: frame, the screen one is on, and what lies over it. */
import './app.css';
import { MantineProvider } from '@mantine/core';
import { DropTarget } from './frame/drop-target.tsx';
import { useShortcuts } from './frame/keys.ts';
import { Overlays } from './frame/overlays.tsx';
import { SideBar } from './frame/side-bar.tsx';
import { StatusBar } from './frame/status-bar.tsx';
import { TitleBar } from './frame/title-bar.tsx';
import { styleNonce } from './nonce.ts';
import { ContextMenu } from './parts/context-menu.tsx';
import { LiveRegion } from './parts/live-region.tsx';
import { BatchesScreen } from './screens/batches/batches-screen.tsx';
import {
  BatchScreen,
  CompareScreen,
  CreditsScreen,
  DesignList,
  DraftScreen,
  EntitiesScreen,
  FlowScreen,
  HelpScreen,
  InterfaceScreen,
  NewBatchScreen,
  SettingsScreen,
  ToolsScreen,
  WizardScreen,
} from './screens/lazy-screens.tsx';
import { useDesktop } from './stores/desktop.ts';
import { usePlace } from './stores/place.ts';
import { theme } from './theme/theme.ts';

export function App() {
  const dark = useDesktop((state) => state.dark);
  return (
    // The kit's variables are plain CSS of ours: written at run time they would need a style element filled as HTML.
    <MantineProvider
      theme={theme}
      forceColorScheme={dark ? 'dark' : 'light'}
      getStyleNonce={() => styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateInlineStyles
    >
      <Frame />
    </MantineProvider>
  );
}

function Frame() {
  useShortcuts();
  return (
    <>
      <div className="app">
        <TitleBar />
        <SideBar />
        <main className="main">
          <Screen />
          <div id="popups" className="popups" />
        </main>
        <StatusBar />
      </div>
      <Overlays />
      <DropTarget />
      <ContextMenu />
      <LiveRegion />
    </>
  );
}

function Screen() {
  const place = usePlace((state) => state.place);
  switch (place.screen) {
    case 'batches':
      return <BatchesScreen />;
    case 'new':
      return <NewBatchScreen />;
    case 'edit':
      return <DraftScreen key={place.id} id={place.id} />;
    case 'batch':
      return <BatchScreen key={place.id} id={place.id} tab={place.tab} />;
    case 'compare':
      return <CompareScreen key={`${place.before} ${place.after}`} before={place.before} after={place.after} />;
    case 'wizard':
      return <WizardScreen id={place.id} />;
    case 'interfaces':
      return <DesignList key="interfaces" kind="interface" />;
    case 'interface':
      return <InterfaceScreen name={place.name} />;
    case 'flows':
      return <DesignList key="flows" kind="flow" />;
    case 'flow':
      return <FlowScreen name={place.name} />;
    case 'tools':
      return <ToolsScreen />;
    case 'entities':
      return <EntitiesScreen />;
    case 'credits':
      return <CreditsScreen />;
    case 'settings':
      return <SettingsScreen section={place.section} />;
    case 'help':
      return <HelpScreen section={place.section} />;
  }
}
