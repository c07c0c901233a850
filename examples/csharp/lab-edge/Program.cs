using System;
using System.Collections.Generic;
using Cdktf.LyncEdge;
using Cdktf.LyncEdge.Request;
using Constructs;
using HashiCorp.Cdktf;
using HashiCorp.Cdktf.Providers.Azurerm.Provider;
using HashiCorp.Cdktf.Providers.Azurerm.ResourceGroup;

var app = new App();
var lab = new LabEdge(app, "lab-edge");
app.Synth();
Console.Write(TextReport.Of(PlanTables.OfEdge(lab.Edge.Plan)).Text);

/// <summary>A lab for contoso.com: two Edge Servers behind DNS load balancing, with network, firewalls and public DNS.</summary>
class LabEdge : TerraformStack
{
    public EdgePool Edge { get; }

    public LabEdge(Construct scope, string id) : base(scope, id)
    {
        new AzurermProvider(this, "azurerm", new AzurermProviderConfig { Features = new[] { new AzurermProviderFeatures() } });
        var group = new ResourceGroup(this, "Lab", new ResourceGroupConfig { Name = "rg-lync-edge-lab", Location = "westeurope" });

        Edge = new EdgePool(this, "Edge", new EdgePoolProps
        {
            Product = LyncProduct.LYNC_SERVER_2013,
            Topology = EdgeTopology.ScaledDnsLoadBalancedNat(new ScaledNatEdgeProps { Servers = 2 }),
            SipDomains = new[] { "contoso.com" },
            AccessEdge = new EdgeServiceRequest { Fqdn = "sip.contoso.com" },
            WebConferencing = new EdgeServiceRequest { Fqdn = "webcon.contoso.com" },
            AudioVideo = new EdgeServiceRequest { Fqdn = "av.contoso.com" },
            Federation = new FederationRequest(),
            Internal = new InternalSideRequest
            {
                Fqdn = "lsedge.contoso.net",
                NextHop = "pool01.contoso.net",
                NextHopAddresses = new[] { "192.168.10.90", "192.168.10.91" },
                Networks = new[] { "192.168.10.0/24" },
            },
            Network = EdgeNetwork.Create(new CreatedNetworkProps
            {
                Location = group.Location,
                ExistingResourceGroupName = group.Name,
                AddressSpace = "10.45.0.0/16",
                ExternalSubnet = "10.45.16.0/24",
                InternalSubnet = "10.45.33.0/24",
                BastionSubnet = "10.45.255.0/26", // remove if you do not need Remote Desktop
            }),
            Zones = new[] { DnsZone.Azure(new AzureDnsZoneProps { ZoneName = "contoso.com", ResourceGroupName = group.Name, CreateZone = true }) },
            RecordsByOthers = true, // create lsedge.contoso.net in the internal DNS
            VirtualMachine = new EdgeVirtualMachineProps
            {
                Size = "Standard_D4s_v5", // half the recommended hardware, enough for a lab
                TimeZone = "W. Europe Standard Time",
                NightlyShutdown = new NightlyShutdown { Time = "1900", TimeZone = "W. Europe Standard Time" },
            },
            Tags = new Dictionary<string, string> { ["environment"] = "lab" },
        });
        Edge.AddOutputs(); // the public addresses, and the name servers for the delegation of contoso.com
    }
}
