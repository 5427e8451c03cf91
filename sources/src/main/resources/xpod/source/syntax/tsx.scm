; TypeScript with JSX.
; with typescript
; with jsx
