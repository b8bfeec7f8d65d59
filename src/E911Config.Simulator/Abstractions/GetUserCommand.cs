using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Abstractions;

/// <summary>
/// Get for users and devices: one by identity, or those whom a name with wildcards, a filter or a unit lets through, each made as it is
/// written.
/// </summary>
public abstract class GetUserCommand : SimulatedCommand
{
    /// <summary>The noun.</summary>
    private protected abstract CallerNoun Noun { get; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var filter = Given<string>("Filter") is { } text ? new UserFilter(text, Noun, SessionState.PSVariable.Get) : null;
        var ldap = Given<string>("LdapFilter") is { } attributes ? new LdapFilter(attributes) : null;
        if (filter is not null && ldap is not null)
            throw SimulatorException.Invalid("-Filter and -LdapFilter exclude each other: give one of them.", null);
        BeginRead(ReadNoun);
        IEnumerable<SimulatedUser> found;
        lock (Simulation.Gate) found = Find();
        if (filter is not null) found = found.Where(filter.Matches);
        if (ldap is not null) found = found.Where(ldap.Matches);
        if (Given<OUIdParameter>("OU") is { } unit)
            found = found.Where(user => user.Identity.EndsWith("," + unit, StringComparison.OrdinalIgnoreCase));
        if (Given().TryGetValue("ResultSize", out var size) && size is Unlimited<uint> { Value: { } most })
            found = found.Take((int)Math.Min(most, int.MaxValue));
        foreach (var user in found)
        {
            if (Stopping) return;
            WriteObject(View(user));
        }
    }

    /// <summary>What is counted and may be denied.</summary>
    private protected virtual string ReadNoun => Noun.Noun;

    /// <summary>What is written of a user.</summary>
    private protected virtual PSObject View(SimulatedUser user) => UserView.Of(user);

    private protected virtual bool Keep => true;

    private IEnumerable<SimulatedUser> Find()
    {
        if (!Keep) return [];
        if (Given<UserIdParameter>("Identity")?.ToString() is not { } identity) return Simulation.Users.All(Noun);
        return Simulation.Users.Meant(identity, [Noun]);
    }
}
