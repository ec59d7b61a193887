// Fonts: the window's typefaces, from the program itself; a slice is read only when a text needs it.
import '@fontsource-variable/inter/index.css'
import '@fontsource/noto-sans-jp/400.css'
import '@fontsource/noto-sans-jp/700.css'
import '@fontsource/source-serif-4/400-italic.css'
import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/600.css'
import '@fontsource/source-serif-4/700.css'
