// Edit: every change to an issue as a value, how it is applied, and its inverse.
import type { Article } from '../article/article'
import type { Issue } from '../issue/issue'
import type { Section } from '../issue/section'

/** What an issue says of itself; sections change by edits of their own, the revision by saving. */
export type IssueFields = Omit<Issue, 'v' | 'id' | 'publication' | 'sections' | 'revision'>
export type SectionFields = Omit<Section, 'v' | 'id' | 'articles'>
export type ArticleFields = Omit<Article, 'v' | 'id'>

export type Edit =
  | { readonly kind: 'setIssue'; readonly fields: Partial<IssueFields> }
  | {
      readonly kind: 'addSection'
      readonly section: Section
      readonly at: number
    }
  | { readonly kind: 'removeSection'; readonly section: string }
  | {
      readonly kind: 'moveSection'
      readonly section: string
      readonly at: number
    }
  | {
      readonly kind: 'setSection'
      readonly section: string
      readonly fields: Partial<SectionFields>
    }
  | {
      readonly kind: 'addArticle'
      readonly section: string
      readonly article: Article
      readonly at: number
    }
  | { readonly kind: 'removeArticle'; readonly article: string }
  /** `at` counts in the target section after the article has been taken out of its old place. */
  | {
      readonly kind: 'moveArticle'
      readonly article: string
      readonly section: string
      readonly at: number
    }
  | {
      readonly kind: 'setArticle'
      readonly article: string
      readonly fields: Partial<ArticleFields>
    }

/** The issue after the edit. What the edit names must exist; otherwise the issue comes back unchanged. */
export function applyEdit(issue: Issue, edit: Edit): Issue {
  switch (edit.kind) {
    case 'setIssue':
      return { ...issue, ...edit.fields }
    case 'addSection':
      return {
        ...issue,
        sections: insert(issue.sections, edit.at, edit.section),
      }
    case 'removeSection':
      return {
        ...issue,
        sections: issue.sections.filter(({ id }) => id !== edit.section),
      }
    case 'moveSection': {
      const moved = issue.sections.find(({ id }) => id === edit.section)
      if (!moved) return issue
      const others = issue.sections.filter((section) => section !== moved)
      return { ...issue, sections: insert(others, edit.at, moved) }
    }
    case 'setSection':
      return mapSection(issue, edit.section, (section) => ({
        ...section,
        ...edit.fields,
      }))
    case 'addArticle':
      return mapSection(issue, edit.section, (section) => ({
        ...section,
        articles: insert(section.articles, edit.at, edit.article),
      }))
    case 'removeArticle': {
      const home = homeOf(issue, edit.article)
      if (!home) return issue
      return mapSection(issue, home.section.id, (section) => ({
        ...section,
        articles: section.articles.filter(({ id }) => id !== edit.article),
      }))
    }
    case 'moveArticle': {
      const home = homeOf(issue, edit.article)
      if (!home || !issue.sections.some(({ id }) => id === edit.section)) return issue
      const without = applyEdit(issue, {
        kind: 'removeArticle',
        article: edit.article,
      })
      return applyEdit(without, {
        kind: 'addArticle',
        section: edit.section,
        article: home.article,
        at: edit.at,
      })
    }
    case 'setArticle': {
      const home = homeOf(issue, edit.article)
      if (!home) return issue
      return mapSection(issue, home.section.id, (section) => ({
        ...section,
        articles: section.articles.map((article) =>
          article.id === edit.article ? { ...article, ...edit.fields } : article,
        ),
      }))
    }
  }
}

/** The edit that takes `edit` back, seen from the issue before it; undefined where it would change nothing. */
export function inverseOf(issue: Issue, edit: Edit): Edit | undefined {
  switch (edit.kind) {
    case 'setIssue':
      return { kind: 'setIssue', fields: pick(issue, edit.fields) }
    case 'addSection':
      return { kind: 'removeSection', section: edit.section.id }
    case 'removeSection': {
      const at = issue.sections.findIndex(({ id }) => id === edit.section)
      const section = issue.sections[at]
      return section && { kind: 'addSection', section, at }
    }
    case 'moveSection': {
      const at = issue.sections.findIndex(({ id }) => id === edit.section)
      return at < 0 ? undefined : { kind: 'moveSection', section: edit.section, at }
    }
    case 'setSection': {
      const section = issue.sections.find(({ id }) => id === edit.section)
      return (
        section && {
          kind: 'setSection',
          section: edit.section,
          fields: pick(section, edit.fields),
        }
      )
    }
    case 'addArticle':
      return { kind: 'removeArticle', article: edit.article.id }
    case 'removeArticle': {
      const home = homeOf(issue, edit.article)
      return (
        home && {
          kind: 'addArticle',
          section: home.section.id,
          article: home.article,
          at: home.at,
        }
      )
    }
    case 'moveArticle': {
      const home = homeOf(issue, edit.article)
      return (
        home && {
          kind: 'moveArticle',
          article: edit.article,
          section: home.section.id,
          at: home.at,
        }
      )
    }
    case 'setArticle': {
      const home = homeOf(issue, edit.article)
      return (
        home && {
          kind: 'setArticle',
          article: edit.article,
          fields: pick(home.article, edit.fields),
        }
      )
    }
  }
}

function homeOf(issue: Issue, articleId: string) {
  for (const section of issue.sections) {
    const at = section.articles.findIndex(({ id }) => id === articleId)
    const article = section.articles[at]
    if (article) return { section, article, at }
  }
  return undefined
}

const mapSection = (issue: Issue, id: string, change: (section: Section) => Section): Issue => ({
  ...issue,
  sections: issue.sections.map((section) => (section.id === id ? change(section) : section)),
})

const insert = <T>(list: readonly T[], at: number, item: T): T[] => [
  ...list.slice(0, at),
  item,
  ...list.slice(at),
]

/** The present values of the keys that `fields` is about to set. */
function pick<T extends object, F extends Partial<T>>(from: T, fields: F): F {
  const keys = Object.keys(fields) as (keyof T & keyof F)[]
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as F
}
