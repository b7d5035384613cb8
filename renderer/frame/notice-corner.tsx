/** The corner in which short messages stand. */
import { Notifications } from '@mantine/notifications';

export function NoticeCorner() {
  return (
    <Notifications className="notice-corner" position="bottom-right" transitionDuration={0} containerWidth={380} />
  );
}
