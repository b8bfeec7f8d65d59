using System.Globalization;
using System.Linq;
using System.Net.Sockets;
using E911Config.Core.Text;

namespace E911Config.Simulator.Rules;

/// <summary>The identity of a subnet is the first address of the range that its mask makes.</summary>
internal sealed class NetworkSubnetRule : NounRule
{
    public override void Complete(Draft draft)
    {
        var identity = draft.After.Identity;
        if (AddressText.Parse(identity) is not { AddressFamily: AddressFamily.InterNetwork } address)
            throw SimulatorException.Invalid($"\"{identity}\" is no IPv4 address.", identity);
        if (draft.After.Number("MaskBits") is not { } bits) throw SimulatorException.Invalid("A subnet needs MaskBits.", identity);
        var number = address.GetAddressBytes().Aggregate(0u, (sum, part) => (sum << 8) | part);
        if ((number & ~(uint.MaxValue << (32 - (int)bits))) != 0 && bits < 32)
            throw SimulatorException.Invalid(string.Format(CultureInfo.InvariantCulture,
                "\"{0}\" is not the first address of a range with {1} mask bits.", identity, bits), identity);
    }
}
