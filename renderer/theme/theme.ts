/** Defaults of the component kit. Its colours and sizes are CSS variables in kit.css; nothing is computed at run time. */
import { createTheme } from '@mantine/core';

const instantly = { duration: 0 };

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  // By name: a component that is imported here would be loaded with the window, even if no screen shows it yet.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Button: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        position: 'bottom-end',
        transitionProps: instantly,
      },
    },
    Modal: { defaultProps: { centered: true, transitionProps: instantly } },
    Autocomplete: { defaultProps: { size: 'xs', withScrollArea: false } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: instantly } },
    // Menus and notices belong to the main landmark, so that a screen reader finds them.
    Portal: { defaultProps: { target: '#popups' } },
    SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: 0 } },
    Select: { defaultProps: { size: 'xs', allowDeselect: false, withScrollArea: false } },
    Switch: { defaultProps: { size: 'xs' } },
    Tabs: { defaultProps: { keepMounted: false } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: instantly } },
  },
});
