using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>A large deployment: 2,000 sites, 4,000 routes, 20,000 rows, 8,000 classes of callers with 296,000 users.</summary>
public sealed class VolumeTests
{
    /// <summary>
    /// The bounds are those of the simulation (two seconds to load it, and a write that costs what the first did), with room for a machine
    /// that does other things too: what grows with the deployment grows a hundredfold here.
    /// </summary>
    [Fact]
    public void ALargeDeploymentStartsAtOnceAndAWriteCostsWhatTheFirstDid()
    {
        using var small = new SimulatedShell();
        using var large = new SimulatedShell(Large(), running: false);
        var watch = Stopwatch.StartNew();
        large.Run("Start-E911Simulation $args[0]", large.Path);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        const string Writes = """
            $null = 1..20 | ForEach-Object { New-CsNetworkSubnet -Identity "192.168.$_.0" -MaskBits 24 -NetworkSiteID Redmond; Set-CsLisSubnet -Subnet "192.168.$_.0" -Location Lobby -City Redmond }
            $times = 1..300 | ForEach-Object {
                (Measure-Command { Set-CsVoiceRoute -Identity LocalRoute -Description "$_"; Set-CsLisSubnet -Subnet 192.168.1.0 -Location "Floor $_" -City Redmond; Set-CsNetworkSubnet -Identity 192.168.1.0 -Description "$_" }).TotalMilliseconds
            } | Sort-Object
            $times[150]
            """;
        var one = Median(small);
        var other = Median(large);
        Assert.True(other < (one * 5) + 5, FormattableString.Invariant($"{one:0.00} ms and {other:0.00} ms"));

        static double Median(SimulatedShell shell) => double.Parse(shell.Text(Writes), CultureInfo.InvariantCulture);
    }

    private static string Large()
    {
        var sites = string.Join(",\n", Enumerable.Range(0, 2000).Select(n => FormattableString.Invariant(
            $$"""{"Identity": "Site{{n}}", "NetworkRegionID": "Northwest"}""")));
        var routes = string.Join(",\n", Enumerable.Range(2, 4000).Select(n => FormattableString.Invariant(
            $$"""{"Identity": "Route{{n}}", "Priority": {{n}}, "NumberPattern": "^\\+{{n}}$", "PstnUsages": ["Local"], "PstnGatewayList": ["PstnGateway:sbc1.litwareinc.com"]}""")));
        var rows = string.Join(",\n", Enumerable.Range(0, 20000).Select(n => FormattableString.Invariant(
            $$"""{"Subnet": "10.{{n / 250}}.{{n % 250}}.0", "Location": "Floor {{n % 9}}", "HouseNumber": "{{n}}", "City": "Reno", "State": "NV", "Country": "US"}""")));
        string[] kinds = ["modern", "legacy", "analog", "pbx"];
        var callers = string.Join(",\n", Enumerable.Range(0, 8000).Select(n => FormattableString.Invariant(
            $$"""{"count": 37, "networkSite": "Site{{n / 4}}", "registrarPool": "pool0.litwareinc.com", "kind": "{{kinds[n % 4]}}"}""")));
        return Snapshots.Small
            .Replace("\"CsNetworkSite\": [", "\"CsNetworkSite\": [" + sites + ",\n", StringComparison.Ordinal)
            .Replace("\"CsVoiceRoute\": [", "\"CsVoiceRoute\": [" + routes + ",\n", StringComparison.Ordinal)
            .Replace("\"CsLisSubnet\": [", "\"CsLisSubnet\": [" + rows + ",\n", StringComparison.Ordinal)
            .Replace("\"callers\": [", "\"callers\": [" + callers + ",\n", StringComparison.Ordinal);
    }
}
