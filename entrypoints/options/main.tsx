import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/theme.css';
import { declareLanguage } from '../../lib/extension/language';
import { text } from '../../lib/extension/text';
import { App } from './app';

declareLanguage(document.documentElement);
document.title = text('optionsTitle');
const root = document.getElementById('root');
if (!root) throw new Error('options.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
