using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Abstractions;

/// <summary>
/// Makes a device or phone: one more caller of its kind, at a pool and at no known place. Its contact has a GUID for its common name.
/// </summary>
public abstract class NewContactCommand : SimulatedCommand
{
    [Parameter(Mandatory = true)]
    public string? LineUri { get; set; }

    [Parameter]
    public string? SipAddress { get; set; }

    [Parameter(Mandatory = true)]
    public Fqdn? RegistrarPool { get; set; }

    [Parameter]
    public string? DisplayName { get; set; }

    [Parameter]
    public string? DisplayNumber { get; set; }

    [Parameter(ParameterSetName = "OU", Mandatory = true)]
    public OUIdParameter? OU { get; set; }

    [Parameter(ParameterSetName = "DN", Mandatory = true)]
    public ADObjectId? DN { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The noun.</summary>
    private protected abstract CallerNoun Noun { get; }

    /// <inheritdoc/>
    protected override void Run()
    {
        // The simulator has no directory in which a contact could wait for its phone.
        if (DN is { } contact) throw UserDirectory.NotFound(contact.ToString());
        var made = Made();
        if (!ShouldProcess(made.Name)) return;
        Write(Noun.Noun, () =>
        {
            Contacts.RequirePool(Simulation, made.Class.RegistrarPool!);
            if (Simulation.Users.Has(made.Address))
                throw new SimulatorException("ObjectExists", ErrorCategory.ResourceExists,
                    $"Somebody has the address \"{made.SipAddress}\" already.", made.SipAddress);
            return new UserChange(null, made);
        });
        WriteObject(UserView.Of(made));
    }

    private SimulatedUser Made()
    {
        var pool = RegistrarPool!.ToString();
        var id = Simulation.NewGuid().ToString("D", CultureInfo.InvariantCulture);
        var (logon, domain) = Contacts.Address(SipAddress ?? "sip:" + id + "@" + UserGroup.DomainOf(pool));
        var name = DisplayName is { Length: > 0 } given ? given : "{" + id + "}";
        var callers = new CallerClass(1, null, pool, null, null, null, Noun.Kind);
        return Contacts.With(new SimulatedUser(logon, name, domain, callers)
        {
            Made = Noun,
            DistinguishedName = "CN={" + id + "}," + OU,
        }, Given());
    }
}
