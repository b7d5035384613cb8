/** Where in the flow records failed, as an icon; a tick once all of them are mended. */
import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconDatabase,
  IconListCheck,
  IconMapPin,
  IconTool,
  IconWand,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, typeof IconTool>> = {
  validate: IconListCheck,
  transform: IconWand,
  tool: IconTool,
  geocode: IconMapPin,
  insert: IconDatabase,
};

export function FamilyIcon({ stage, mended }: { stage: string; mended: boolean }) {
  const Icon = mended ? IconCircleCheckFilled : (icons[stage] ?? IconAlertTriangle);
  return (
    <Icon className={mended ? 'family-icon family-icon-mended' : 'family-icon'} size={16} stroke={1.75} aria-hidden />
  );
}
