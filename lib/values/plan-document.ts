export interface PlanDocument { readonly fileName: string; readonly text: string; }
