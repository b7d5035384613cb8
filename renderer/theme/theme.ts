/** Defaults of the component kit. Its colours and sizes are CSS variables in kit.css; nothing is computed at run time. */
import {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  createTheme,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Popover,
  Portal,
  SegmentedControl,
  Select,
  Switch,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

const instantly = { duration: 0 };

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        position: 'bottom-end',
        transitionProps: instantly,
      },
    }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: instantly } }),
    Autocomplete: Autocomplete.extend({ defaultProps: { size: 'xs', withScrollArea: false } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { size: 'xs' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: instantly } }),
    // Menus and notices belong to the main landmark, so that a screen reader finds them.
    Portal: Portal.extend({ defaultProps: { target: '#popups' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 0 } }),
    Select: Select.extend({ defaultProps: { size: 'xs', allowDeselect: false, withScrollArea: false } }),
    Switch: Switch.extend({ defaultProps: { size: 'xs' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, transitionProps: instantly } }),
  },
});
