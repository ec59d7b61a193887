// Preload: exposes the contract to the window.
export {}
