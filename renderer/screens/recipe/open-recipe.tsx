/** What a recipe that came as a file holds, what would become of it here, and the ways to take it in. */
import './recipe.css';
import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BundleView } from '#contract/bundle.ts';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { complain } from '#renderer/parts/notices.tsx';
import { api } from '#renderer/stores/link.ts';
import { closeRecipe, useRecipe } from '#renderer/stores/recipe.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { importRecipe, type RecipeWay } from './import-recipe.ts';
import { RecipeView } from './recipe-view.tsx';

export function OpenRecipe() {
  const open = useRecipe((state) => state.open === 'look');
  const file = useRecipe((state) => state.file);
  return (
    <Modal
      opened={open && file !== null}
      onClose={closeRecipe}
      title={t('Recipe')}
      size={560}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      {file && <Look key={file.token} file={file} />}
    </Modal>
  );
}

function Look({ file }: { file: PickedFile }) {
  const [view, setView] = useState<BundleView>();
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    api.inspectBundle({ file: file.token }).then(setView, (error: unknown) => setTrouble(sentenceOf(error)));
  }, [file]);
  if (trouble) {
    return (
      <p className="bad wrap" role="alert">
        {trouble}
      </p>
    );
  }
  if (!view) return <Bone width="60%" />;
  return (
    <div className="recipe">
      <RecipeView view={view} />
      <Ways file={file} view={view} />
    </div>
  );
}

function Ways({ file, view }: { file: PickedFile; view: BundleView }) {
  const [busy, setBusy] = useState<RecipeWay | null>(null);
  const { manifest, designs, missing } = view;
  const able = missing.length === 0;
  const hasData = manifest.data !== null;
  const take = (way: RecipeWay) => () => {
    setBusy(way);
    importRecipe(file, way)
      .catch((error: unknown) => complain(error, t('The recipe was not imported')))
      .finally(() => setBusy(null));
  };
  const button = (way: RecipeWay, label: string, first: boolean) => (
    <Button
      variant={first ? 'filled' : 'default'}
      loading={busy === way}
      disabled={(busy !== null && busy !== way) || (!able && (way !== 'import' || hasData))}
      onClick={take(way)}
    >
      {label}
    </Button>
  );
  return (
    <div className="recipe-foot">
      {button('file', t('Choose a file for it…'), !hasData)}
      {(hasData || designs.length > 0) && button('import', t('Import'), false)}
      {hasData && button('run', t('Import and run'), true)}
    </div>
  );
}
