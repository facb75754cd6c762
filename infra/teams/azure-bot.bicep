// Registers the bot with Azure and switches its Teams channel on. Deploy it into a resource group:
//     az deployment group create --resource-group bot --template-file infra/teams/azure-bot.bicep \
//         --parameters domain=bot.example.org appId=<application id>
// Without appId it makes a managed identity, for a bot that runs in Azure under that identity and needs no secret.
targetScope = 'resourceGroup'

@description('The host under which the bot is reached over https, such as bot.example.org.')
@minLength(4)
param domain string

@description('The application (client) id of a single-tenant app registration in Microsoft Entra. Empty: a managed identity is made.')
param appId string = ''

@description('The tenant of the app registration.')
param tenantId string = tenant().tenantId

@description('The name of the Azure Bot; unique in Azure.')
@minLength(4)
@maxLength(42)
param botName string = 'bot-${uniqueString(resourceGroup().id)}'

@description('What people see as the bot\'s name.')
@maxLength(42)
param displayName string = 'Ask the sources'

@description('F0 is free. Messages in Teams are free in both.')
@allowed(['F0', 'S1'])
param sku string = 'F0'

@description('Where the managed identity is kept. The registration itself has no place.')
param location string = resourceGroup().location

var hasRegistration = !empty(appId)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = if (!hasRegistration) {
  name: botName
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    description: 'Answers on the background of conflicts, word for word from cited sources.'
    endpoint: 'https://${domain}/api/messages'
    msaAppType: hasRegistration ? 'SingleTenant' : 'UserAssignedMSI'
    msaAppId: hasRegistration ? appId : identity!.properties.clientId
    msaAppTenantId: hasRegistration ? tenantId : identity!.properties.tenantId
    msaAppMSIResourceId: hasRegistration ? null : identity.id
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

@description('For Teams__AppId, and for teams package --app-id.')
output appId string = bot.properties.msaAppId

@description('For Teams__TenantId.')
output tenantId string = bot.properties.msaAppTenantId

@description('For Teams__ManagedIdentity.')
output isManagedIdentity bool = !hasRegistration
