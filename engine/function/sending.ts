import { type Message, messageOf } from '../message';
import type { Principal } from '../permissions';
import type { Sending } from '../scenario';
import type { Simulation } from '../simulation';
import { type CallRefusal, callApi } from '../sources/api-call';
import { deleteObject, putObject } from '../sources/objects';
import { publish } from '../sources/publish';
import { putEvents } from '../sources/put-events';
import { sendMessage } from '../sources/send-message';

interface From {
  readonly by: Principal;
  readonly trail: readonly string[];
}

/** Makes the call of a handler that sends on; what its item leaves out is that of the message in hand. */
export function callFor(sim: Simulation, sending: Sending, message: Message, from: From): CallRefusal | undefined {
  const { target } = sending;
  const id = sending.item.id ?? message.item ?? message.name;
  const text = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
  sim.makesText(text.length);
  const group = message.groupId === undefined ? {} : { groupId: message.groupId };
  switch (sending.action) {
    case 'SendMessage': {
      const fifo = sim.world.queues[target]?.fifo ? group : {};
      return sendMessage(sim, { ...from, target, item: { body: text, ...fifo, ...sending.item, id } });
    }
    case 'Publish': {
      const fifo = sim.world.topics[target]?.fifo ? group : {};
      return publish(sim, { ...from, target, item: { message: text, ...fifo, ...sending.item, id } });
    }
    case 'PutRecord': {
      const item = { data: text, partitionKey: id, ...sending.item, id };
      return sim.services.putRecords({ action: 'PutRecord', target, items: [item] }, from);
    }
    case 'PutItem': {
      const keys = sim.world.tables[target]?.keys ?? [];
      const row = sending.item.item ?? Object.fromEntries(keys.map((key) => [key, { S: id }]));
      return sim.services.putRecords({ action: 'PutItem', target, items: [{ id, item: row }] }, from);
    }
    case 'PutObject':
      return putObject(sim, { ...from, target, item: { ...sending.item, id } });
    case 'DeleteObject':
      return deleteObject(sim, { ...from, target, item: { ...sending.item, id } });
    case 'PutEvents':
      return putEvents(sim, { ...from, target, item: { detail: message.body, ...sending.item, id } });
    case 'Invoke': {
      const item = { ...sending.item, id };
      const sent = { ...messageOf(id, sending.item.payload ?? message.body), trail: from.trail };
      return callApi(
        sim,
        { ...from, target, item },
        {
          owner: 'lambda',
          action: 'lambda:InvokeFunction',
          arn: sim.world.functions[target]?.arn ?? '',
          refusal: undefined,
          deliver: () => sim.services.invokeAsync(target, '', sent),
        },
      );
    }
  }
}
