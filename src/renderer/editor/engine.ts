// Engine: the one Lexical editor of the desk. It outlives the panes, so that undo reaches every article.
import { getExtensionDependencyFromEditor, LexicalBuilder } from '@lexical/extension'
import { ReactExtension } from '@lexical/react/ReactExtension'
import { ReactProviderExtension } from '@lexical/react/ReactProviderExtension'
import { configExtension } from 'lexical'
import type { ComponentType, ReactNode } from 'react'
import { bodyExtension } from './extension'

export const editor = LexicalBuilder.fromExtensions([
  ReactProviderExtension,
  configExtension(ReactExtension, { contentEditable: null }),
  bodyExtension,
]).buildEditor()

/** Gives its children the editor and draws the photographs. */
export const EditorFrame: ComponentType<{ readonly children?: ReactNode }> = getExtensionDependencyFromEditor(
  editor,
  ReactExtension,
).output.Component
