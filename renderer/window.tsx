/** The window itself: styles, then the app; data is asked for while it draws itself. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './theme/base.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './theme/tokens.css';
import './theme/kit.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startUp } from './start-up.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the window.');
createRoot(root).render(<App />);
startUp();
