import { isList, isRow, type Json, type Row } from './json';

/** What can be read of an Edge that is in use: the properties of the cmdlets, and the ports in a topology document. */
export function todayRunning(file: Row): Row {
  const ports = rowsOf(file['topologyXml']).find(({ id }) => id === 'edge-ports')?.['values'];
  if (!isRow(ports) || !isList(ports['rows'])) throw new Error('no rows of ports in topologyXml');
  return {
    rows: ['readableConfiguration', 'topologyXml'].flatMap((part) => rowsOf(file[part]).map(({ id, confidence }) => ({ id: id ?? null, confidence: confidence ?? null }))),
    commands: rowsOf(file['readableConfiguration']).flatMap(({ id, values, confidence }) => {
      if (!isRow(values) || !isList(values['properties'])) return [];
      return [{ id: id ?? null, command: values['command'] ?? null, properties: values['properties'], confidence: confidence ?? null }];
    }),
    edgePorts: ports['rows'].map((row, index) => ({ id: String(index + 1), values: row })),
  };
}

function rowsOf(value: Json | undefined): readonly Row[] {
  if (isList(value) && value.every(isRow)) return value;
  throw new Error('no rows about what can be read');
}
