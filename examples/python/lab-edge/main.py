"""A lab for contoso.com: two Edge Servers behind DNS load balancing, with network, firewalls and public DNS."""

import sys

from cdktf import App, TerraformStack
from cdktf_cdktf_provider_azurerm.provider import AzurermProvider, AzurermProviderFeatures
from cdktf_cdktf_provider_azurerm.resource_group import ResourceGroup
from constructs import Construct

from cdktf_lync_edge import (
    DnsZone,
    EdgeNetwork,
    EdgePool,
    EdgeTopology,
    EdgeVirtualMachineProps,
    LyncProduct,
    NightlyShutdown,
    PlanTables,
    TextReport,
)
from cdktf_lync_edge.request import EdgeServiceRequest, FederationRequest, InternalSideRequest


class LabEdge(TerraformStack):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)
        AzurermProvider(self, "azurerm", features=[AzurermProviderFeatures()])
        group = ResourceGroup(self, "Lab", name="rg-lync-edge-lab", location="westeurope")

        self.edge = EdgePool(
            self,
            "Edge",
            product=LyncProduct.LYNC_SERVER_2013,
            topology=EdgeTopology.scaled_dns_load_balanced_nat(servers=2),
            sip_domains=["contoso.com"],
            access_edge=EdgeServiceRequest(fqdn="sip.contoso.com"),
            web_conferencing=EdgeServiceRequest(fqdn="webcon.contoso.com"),
            audio_video=EdgeServiceRequest(fqdn="av.contoso.com"),
            federation=FederationRequest(),
            internal=InternalSideRequest(
                fqdn="lsedge.contoso.net",
                next_hop="pool01.contoso.net",
                next_hop_addresses=["192.168.10.90", "192.168.10.91"],
                networks=["192.168.10.0/24"],
            ),
            network=EdgeNetwork.create(
                location=group.location,
                existing_resource_group_name=group.name,
                address_space="10.45.0.0/16",
                external_subnet="10.45.16.0/24",
                internal_subnet="10.45.33.0/24",
                bastion_subnet="10.45.255.0/26",  # remove if you do not need Remote Desktop
            ),
            zones=[DnsZone.azure(zone_name="contoso.com", resource_group_name=group.name, create_zone=True)],
            records_by_others=True,  # create lsedge.contoso.net in the internal DNS
            virtual_machine=EdgeVirtualMachineProps(
                size="Standard_D4s_v5",  # half the recommended hardware, enough for a lab
                time_zone="W. Europe Standard Time",
                nightly_shutdown=NightlyShutdown(time="1900", time_zone="W. Europe Standard Time"),
            ),
            tags={"environment": "lab"},
        )
        self.edge.add_outputs()  # the public addresses, and the name servers for the delegation of contoso.com


app = App()
lab = LabEdge(app, "lab-edge")
app.synth()
sys.stdout.write(TextReport.of(PlanTables.of_edge(lab.edge.plan)).text)
