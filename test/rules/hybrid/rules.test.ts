import { describeRulesIn } from '../../support/rules-in';

describeRulesIn(__dirname);
