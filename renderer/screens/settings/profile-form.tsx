/** A new profile, or what one may do. Organisations are asked for only once there is more than one person. */
import { Autocomplete, Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { homeOrganisation, type Profile, type RightFunction } from '#contract/rights.ts';
import { complain } from '#renderer/parts/notices.tsx';
import { useManyOrganisations, useProfiles } from '#renderer/stores/profiles.ts';
import { allFunctions, aloneFunctions, functionWords, nameTrouble } from '#renderer/words/profile-words.ts';

interface Props {
  /** The one that is changed; left out: a new one. */
  profile?: Profile;
  leave(): void;
  keep(name: string, organisation: string, functions: RightFunction[]): Promise<void>;
}

export function ProfileForm({ profile, leave, keep }: Props) {
  const { profiles, organisations } = useProfiles();
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState<string>(homeOrganisation);
  const [functions, setFunctions] = useState<readonly RightFunction[]>(profile?.functions ?? []);
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const several = useManyOrganisations() || organisation.trim() !== homeOrganisation;
  const offered = several ? allFunctions : aloneFunctions;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const taken = (profiles ?? []).map((each) => each.name);
    const trouble = profile ? undefined : nameTrouble(name, taken);
    setProblem(trouble);
    if (trouble) return;
    setBusy(true);
    try {
      await keep(name.trim(), organisation.trim() || homeOrganisation, [...functions]);
      leave();
    } catch (error) {
      complain(error, profile ? t('The profile was not changed') : t('The profile was not added'));
      setBusy(false);
    }
  };
  return (
    <form
      className="profile-form"
      aria-label={profile ? t('Change what {name} may do', { name: profile.name }) : t('New profile')}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      {!profile && (
        <div className="profile-names">
          <TextInput
            label={t('Name')}
            // The form was asked for a moment ago.
            ref={(field) => void (name === '' && problem === undefined && field?.focus())}
            placeholder={t('Such as nightly import')}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            value={name}
            error={problem}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
          {(profiles ?? []).length > 0 && (
            <Autocomplete
              label={t('Organisation')}
              maxLength={64}
              data={[...organisations]}
              value={organisation}
              onChange={setOrganisation}
            />
          )}
        </div>
      )}
      <Checkbox.Group
        label={t('What it may do')}
        description={t('Without any of these it makes batches and reads its own.')}
        value={[...functions]}
        onChange={(values) => setFunctions(allFunctions.filter((each) => values.includes(each)))}
      >
        <div className="profile-functions">
          {offered.map((each) => (
            <Checkbox
              key={each}
              value={each}
              label={functionWords[each].label}
              description={several ? functionWords[each].help : functionWords[each].alone}
            />
          ))}
        </div>
      </Checkbox.Group>
      <div className="row">
        <Button type="submit" loading={busy}>
          {profile ? t('Change') : t('Add and make a token')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('Leave it')}
        </Button>
      </div>
    </form>
  );
}
