using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Set-CsLisServiceProvider: there is one at most. The certificate is looked for, and never opened.
/// </summary>
[Cmdlet(VerbsCommon.Set, "CsLisServiceProvider", SupportsShouldProcess = true)]
public sealed class SetCsLisServiceProviderCommand : SimulatedCommand
{
    [Parameter(Mandatory = true)]
    public string CertFileName { get; set; } = "";

    [Parameter(Mandatory = true)]
    public SecureString Password { get; set; } = null!;

    [Parameter(Mandatory = true)]
    public string ServiceProviderName { get; set; } = "";

    [Parameter(Mandatory = true)]
    public string ValidationServiceUrl { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        if (!Uri.TryCreate(ValidationServiceUrl, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
            throw SimulatorException.Invalid(
                $"The address of a validation service begins with https://, unlike \"{ValidationServiceUrl}\".",
                ValidationServiceUrl);
        if (!CertFileName.EndsWith(".pfx", StringComparison.OrdinalIgnoreCase))
            throw SimulatorException.Invalid($"A certificate file ends in .pfx, unlike \"{CertFileName}\".", CertFileName);
        if (!File.Exists(SessionState.Path.GetUnresolvedProviderPathFromPSPath(CertFileName)))
            throw new SimulatorException("FileNotFound", ErrorCategory.ObjectNotFound, $"There is no certificate file \"{CertFileName}\".",
                CertFileName);
        if (ShouldProcess(ServiceProviderName)) Write(OwnTypes.ServiceProvider.Noun, Changes);
    }

    private IReadOnlyList<Change> Changes() => [.. Simulation.Objects.Table(OwnTypes.ServiceProvider).All().Select(Change.Remove),
        Change.Put(OwnTypes.Provider(ServiceProviderName, ValidationServiceUrl))];
}
