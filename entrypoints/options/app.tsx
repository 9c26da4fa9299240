import { BaseUrlSection } from '../../components/options/base-url-section';
import { KeySection } from '../../components/options/key-section';
import { ModelsSection } from '../../components/options/models-section';
import notes from '../../components/options/notes.module.css';
import styles from '../../components/options/options.module.css';
import { ParametersSection } from '../../components/options/parameters-section';
import { PatienceSection } from '../../components/options/patience-section';
import { ServiceSection } from '../../components/options/service-section';
import { openPanel } from '../../lib/extension/open-panel';
import { defaultSettings } from '../../lib/extension/settings';
import { text } from '../../lib/extension/text';
import { baseUrlComplaint } from './base-url';
import { useOptions } from './use-options';

export function App() {
  const options = useOptions();
  const { status, settings, models, notices } = options;
  const firstRun = status?.key.state === 'absent';
  return (
    <main className={styles.page}>
      <h1>
        <img src="/icon/48.png" alt="" />
        {firstRun ? text('firstRunTitle') : text('optionsTitle')}
      </h1>
      {firstRun ? <p className={styles.welcome}>{text('firstRunLead')}</p> : null}
      {status?.key.state === 'present' ? (
        <div className={styles.ready}>
          <p>{text('firstRunDone')}</p>
          <button type="button" onClick={() => openPanel(options.windowId)}>
            {text('openPanelButton')}
          </button>
        </div>
      ) : null}
      {options.unreachable ? <p className={notes.error}>{text('backgroundUnreachable')}</p> : null}
      {status && settings ? (
        <>
          <KeySection
            status={status.key}
            host={status.host}
            notice={notices.key}
            onSave={options.saveKey}
            onRemove={options.removeKey}
            onUnlock={options.unlockKey}
            onLock={options.lockKey}
            onTest={options.testConnection}
          />
          <ModelsSection
            models={models}
            chosen={settings.model}
            notice={notices.models}
            onChoose={options.chooseModel}
            onReload={options.reloadModels}
          />
          <ParametersSection
            saved={settings}
            model={models?.find(({ id }) => id === settings.model)}
            notice={notices.parameters}
            onSave={options.saveParameters}
          />
          <BaseUrlSection
            baseUrl={settings.baseUrl}
            defaultBaseUrl={defaultSettings.baseUrl}
            notice={notices.baseUrl}
            check={baseUrlComplaint}
            onSave={options.saveBaseUrl}
          />
          <ServiceSection health={options.health} provider={options.provider} />
          <PatienceSection
            saved={settings}
            notice={notices.patience}
            onSave={options.savePatience}
          />
        </>
      ) : null}
    </main>
  );
}
