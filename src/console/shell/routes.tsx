import {
  ChartColumn,
  Copy,
  Headset,
  LibraryBig,
  LocateFixed,
  type LucideIcon,
  Search,
  Settings2,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';

export interface Route {
  readonly path: string;
  /** Of the shell's texts; null: reached from others only. */
  readonly navigation: { readonly key: NavigationKey; readonly icon: LucideIcon } | null;
  readonly view: ComponentType;
}

export type NavigationKey = 'library' | 'search' | 'locate' | 'copies' | 'desk' | 'analytics' | 'system';

/** Each view is loaded when it is first opened. The server sends the page at these paths (src/http/console.ts). */
export const routes: readonly Route[] = [
  {
    path: '/',
    navigation: { key: 'library', icon: LibraryBig },
    view: lazy(() => import('../library/library-view.tsx')),
  },
  { path: '/recording/:id', navigation: null, view: lazy(() => import('../recording/recording-view.tsx')) },
  {
    path: '/search',
    navigation: { key: 'search', icon: Search },
    view: lazy(() => import('../search/search-view.tsx')),
  },
  {
    path: '/locate',
    navigation: { key: 'locate', icon: LocateFixed },
    view: lazy(() => import('../locate/locate-view.tsx')),
  },
  {
    path: '/copies',
    navigation: { key: 'copies', icon: Copy },
    view: lazy(() => import('../copies/copies-view.tsx')),
  },
  {
    path: '/desk',
    navigation: { key: 'desk', icon: Headset },
    view: lazy(() => import('../desk/desk-view.tsx')),
  },
  {
    path: '/analytics',
    navigation: { key: 'analytics', icon: ChartColumn },
    view: lazy(() => import('../analytics/analytics-view.tsx')),
  },
  {
    path: '/system',
    navigation: { key: 'system', icon: Settings2 },
    view: lazy(() => import('../system/system-view.tsx')),
  },
];
