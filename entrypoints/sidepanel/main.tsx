import { createRoot } from 'react-dom/client';
import '../../components/theme.css';
import { browser } from '../../lib/extension/browser';
import { declareLanguage } from '../../lib/extension/language';
import { App } from './app';
import { createPanel } from './create-panel';
import { PanelContext } from './panel-context';

async function start(root: HTMLElement) {
  declareLanguage(document.documentElement);
  const window = await browser.windows.getCurrent();
  const panel = createPanel(window.id ?? browser.windows.WINDOW_ID_CURRENT);
  createRoot(root).render(
    <PanelContext value={panel}>
      <App />
    </PanelContext>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
