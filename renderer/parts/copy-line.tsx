/** A text to be used elsewhere, such as an address or a token, with a button that copies it. */
import './copy-line.css';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { announce } from '#renderer/stores/announcer.ts';
import { IconButton } from './icon-button.tsx';
import { attempt } from './notices.tsx';

const shownMs = 2_000;

/** `name` says what it is, as in “Copy the address”. */
interface Props {
  text: string;
  name: string;
  /** What is copied where it is not the whole text. */
  copied?: string;
}

export function CopyLine({ text, name, copied: meant = text }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const over = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(over);
  }, [copied]);
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(meant);
      setCopied(true);
      announce(t('Copied'));
    }, t('It was not copied'));
  return (
    <div className="copy-line">
      <code className="mono">{text}</code>
      <IconButton name={name} onClick={copy}>
        {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      </IconButton>
    </div>
  );
}
