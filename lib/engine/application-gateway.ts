export {
  ApplicationGateway, type ApplicationGatewayBackendAddressPool, type ApplicationGatewayBackendHttpSettings,
  type ApplicationGatewayConfig, type ApplicationGatewayHttpListener, type ApplicationGatewayProbe,
  type ApplicationGatewayRedirectConfiguration, type ApplicationGatewayRequestRoutingRule,
} from '@cdktf/provider-azurerm/lib/application-gateway';
