/** The sections of the settings, in order, with other words by which a person may look for them. */
import { t } from '#contract/language/language.ts';

export const settingSections = [
  { id: 'general', label: t('General'), also: t('language theme density text size') },
  { id: 'processing', label: t('Processing of records'), also: t('workers threads') },
  { id: 'storage', label: t('Storage'), also: t('workspace folder disk clean-up') },
  { id: 'notifications', label: t('Notifications'), also: t('background quit') },
  { id: 'mail', label: t('Mail'), also: t('smtp server') },
  { id: 'access', label: t('Programs and people'), also: t('api http token profiles') },
  { id: 'keyboard', label: t('Keyboard'), also: t('shortcuts keys') },
  { id: 'privacy', label: t('Privacy'), also: t('network offline data') },
  { id: 'advanced', label: t('Advanced'), also: t('log diagnostics') },
  { id: 'about', label: t('About'), also: t('version licence') },
] as const;

export type SettingSection = (typeof settingSections)[number]['id'];
