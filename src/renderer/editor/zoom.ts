// Zoom: how much the window is enlarged; boxes are measured on the screen, positions are set before enlarging.

export const zoom = (): number =>
  Number(getComputedStyle(document.documentElement).getPropertyValue('--zoom')) || 1
