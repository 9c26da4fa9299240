import { useEffect, useState } from 'react';
import { text } from '../../lib/extension/text';
import { IconButton } from '../controls/button';
import { plainText } from './plain-text';

/** Reads an answer with the browser's own voice; nothing leaves the machine for it. */
export function ReadAloudButton({ answer }: { readonly answer: string }) {
  const [reading, setReading] = useState(false);

  // Speech goes on without us: it ends with the message that it reads.
  useEffect(() => (reading ? () => window.speechSynthesis.cancel() : undefined), [reading]);

  if (!('speechSynthesis' in window)) return null;

  function toggle() {
    if (reading) {
      setReading(false);
      return;
    }
    window.speechSynthesis.cancel();
    const speech = new SpeechSynthesisUtterance(plainText(answer));
    speech.onend = () => setReading(false);
    speech.onerror = () => setReading(false);
    window.speechSynthesis.speak(speech);
    setReading(true);
  }

  return (
    <IconButton
      icon={reading ? 'stop' : 'speaker'}
      label={text(reading ? 'stopReading' : 'readAloud')}
      pressed={reading}
      onClick={toggle}
    />
  );
}
