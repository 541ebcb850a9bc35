import domain from './domain.mjs';
import shape from './shape.mjs';

export default {
  rules: {
    shape: { given: '$', severity: 'error', message: '{{error}}', then: { function: shape } },
    domain: { given: '$', severity: 'error', message: '{{error}}', then: { function: domain } },
  },
};
